import { languageName, languages7 } from '../../server/codes/index.js';
import type { Option } from '../components/select.js';

/** The seven languages, each by its own name. */
export const languageOptions: readonly Option[] = languages7.map((each) => ({
  value: each,
  text: languageName(each, each),
  attributes: { lang: each },
}));
