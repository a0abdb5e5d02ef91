export { attachedFiles } from './file-queries.js';
export { attachFile, detachFiles } from './attach-file.js';
export { checkContent } from './check/check-content.js';
export { cleanFileName } from './clean-file-name.js';
export { File } from './file.js';
export { fileJson, fileSchema } from './file-json.js';
export { fileRoutes } from './file-routes.js';
export { removeContents } from './remove-contents.js';
export { sweepFiles } from './sweep-files.js';
