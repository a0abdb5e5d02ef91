import { Router } from 'express';
import { z } from 'zod';
import * as field from '../platform/fields.js';
import { route } from '../platform/http/route.js';
import { fileJson, fileSchema } from './file-json.js';
import { myFiles } from './file-queries.js';
import { readFile } from './read-file.js';
import { removeFile } from './remove-file.js';
import { sendFile } from './send-file.js';
import { takeFile } from './take-file.js';

const tag = 'Files';
const access = 'signed-in';
const params = z.object({ fileId: field.id });

export const fileRoutes = Router();

route(
  fileRoutes,
  {
    method: 'post',
    path: '/files',
    tag,
    access,
    summary: 'Send a file',
    description:
      'PDF, PNG, JPEG, text in UTF-8, DOCX or XLSX of at most 10 MB, without active content. It belongs to nothing until it is named somewhere by its id, and is removed after a day if it is not.',
    takesFile: true,
    repeatable: false,
    response: fileSchema,
    status: 201,
  },
  async ({ req, res }) => {
    const file = await takeFile(req);
    res.location(`/api/v1/files/${file.id}/content`);
    return fileJson(file);
  },
);

route(
  fileRoutes,
  {
    method: 'get',
    path: '/me/files',
    tag,
    access,
    summary: 'Files that are about you, and those you sent that belong to nothing yet',
    response: z.object({ items: z.array(fileSchema) }),
  },
  async ({ ctx }) => ({ items: (await myFiles(ctx)).map(fileJson) }),
);

route(
  fileRoutes,
  {
    method: 'get',
    path: '/files/{fileId}/content',
    tag,
    access,
    summary: 'Fetch a file, as far as you may read what it is part of',
    description: 'That you fetched it is shown to whom it is about.',
    params,
    status: 200,
  },
  async ({ ctx, params, res }) => sendFile(res, await readFile(ctx, params.fileId)),
);

route(
  fileRoutes,
  {
    method: 'delete',
    path: '/files/{fileId}',
    tag,
    access,
    summary: 'Take back a file that belongs to nothing',
    params,
  },
  ({ ctx, params }) => removeFile(ctx, params),
);
