import { Button, Input, Label, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../wordsContext';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

interface DismissFormProps {
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding needs nothing: a dismissal without a reason cannot be understood next year. */
export function DismissForm({ onConfirm, onCancel }: DismissFormProps) {
  const { pane } = useWords();
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const given = reason.trim();
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (given !== '') onConfirm(given);
      }}
    >
      <Label htmlFor={id} required>
        {pane.findings.dismissReason}
      </Label>
      <Input
        id={id}
        required
        value={reason}
        onChange={(_, { value }) => {
          setReason(value);
        }}
      />
      <div className={styles.actions}>
        <Button size="small" type="submit" disabledFocusable={given === ''}>
          {pane.findings.dismissConfirm}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {pane.findings.dismissCancel}
        </Button>
      </div>
    </form>
  );
}
