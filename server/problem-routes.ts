import { Router } from 'express';
import { Problem, problems, type ProblemCode } from './problems.js';

const escape = (text: string) => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!);

/** Every problem type is a real page that says what to do, written from the same catalogue. */
export const problemRoutes = Router().get('/problems/:code', (req, res) => {
  const problem = problems[req.params.code as ProblemCode];
  if (!problem || !Object.hasOwn(problems, req.params.code)) throw new Problem('not-found');
  res
    .type('html')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(problem.title)}</title>` +
        `<h1>${escape(problem.title)}</h1><p>${escape(problem.remedy)}</p><p>HTTP ${problem.status} · <code>${escape(req.params.code)}</code></p></html>`,
    );
});
