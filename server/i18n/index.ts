export type { MessageKey, Messages } from './en.js';
export { isolate } from './isolate.js';
export { catalogues, localeOf, translate, type Translate, type Values } from './translate.js';
