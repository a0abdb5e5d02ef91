import { languageName, languages7 } from '../../server/codes/index.js';

/** The seven languages, each by its own name. */
export const LanguageOptions = ({ chosen }: { chosen: string }) => (
  <>
    {languages7.map((each) => (
      <option key={each} value={each} lang={each} selected={each === chosen}>
        {languageName(each, each)}
      </option>
    ))}
  </>
);
