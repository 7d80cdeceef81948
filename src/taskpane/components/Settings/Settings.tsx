import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Label,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useId } from 'react';
import { type Understanding } from '../../../core/pipeline';
import { OFFERED_FORMS } from '../../offeredForms';
import { type PaneInput } from '../../session';
import { useWords } from '../../wordsContext';
import { Hint } from '../Region/Hint';
import { ScaleTable } from './ScaleTable';

const useStyles = makeStyles({
  region: { padding: `${tokens.spacingVerticalXS} 0` },
  body: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
  },
});

const LANGUAGES = ['auto', 'ja', 'en'] as const;

interface SettingsProps {
  readonly input: PaneInput;
  readonly understanding: Understanding | null;
  readonly version: string;
  readonly onChange: (input: Partial<PaneInput>) => void;
}

/** 設定: form and language can be chosen; the scale in use is shown. */
export function Settings({ input, understanding, version, onChange }: SettingsProps) {
  const { pane } = useWords();
  const styles = useStyles();
  const formId = useId();
  const languageId = useId();
  return (
    <section aria-label={pane.regions.settings} className={styles.region}>
      <Accordion collapsible>
        <AccordionItem value="settings">
          <AccordionHeader as="h2">{pane.regions.settings}</AccordionHeader>
          <AccordionPanel>
            <div className={styles.body}>
              <div>
                <Label htmlFor={formId}>{pane.settings.form}</Label>
                <Select
                  id={formId}
                  value={input.formId}
                  onChange={(_, { value }) => {
                    const form = OFFERED_FORMS.find((id) => id === value);
                    if (form) onChange({ formId: form });
                  }}
                >
                  {OFFERED_FORMS.map((id) => (
                    <option key={id} value={id}>
                      {pane.settings.forms[id]}
                    </option>
                  ))}
                </Select>
              </div>
              <div>
                <Label id={languageId}>{pane.settings.language}</Label>
                <RadioGroup
                  aria-labelledby={languageId}
                  value={input.language}
                  onChange={(_, { value }) => {
                    const language = LANGUAGES.find((candidate) => candidate === value);
                    if (language) onChange({ language });
                  }}
                >
                  {LANGUAGES.map((language) => (
                    <Radio
                      key={language}
                      value={language}
                      label={pane.settings.languages[language]}
                    />
                  ))}
                </RadioGroup>
              </div>
              <div>
                <h3 className={styles.heading}>{pane.settings.scale}</h3>
                {understanding ? (
                  <ScaleTable understanding={understanding} />
                ) : (
                  <Hint>{pane.settings.scaleUnknown}</Hint>
                )}
              </div>
              <Hint>{pane.settings.version(version)}</Hint>
            </div>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}
