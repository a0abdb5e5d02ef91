import { readPage, shapeOf, type Form } from './forms.js';
import type { Who } from './crew.js';
import { fieldsOfForm, fieldsOfPage } from './page-fields.js';
import { createPlan } from './plan.js';
import { getPage } from './site.js';
import { inParallel, type Parts, type Target } from './target.js';
import type { Answer } from './wire.js';

export function formTarget({ chance, crew, recorder }: Parts, { who, form }: { who: Who; form: Form }): Target {
  const plan = createPlan(chance);
  return {
    kind: 'form',
    weight: 6 + 2 * form.fields.length,
    fields: plan.fields,
    possible: plan.possible,
    async spoil(times) {
      // The tokens of the form are those of the page as it is now, and of who reads it now.
      const member = await crew.as(who);
      const page = await recorder.send(`the page ${form.page}`, getPage(form.page, member.cookie()), who);
      member.keep(page);
      const now = readPage(page.text, form.page).forms.find((each) => isSame(each, form)) ?? form;
      return inParallel(plan.next(fieldsOfForm(now), times), async ({ field, n }) => {
        const { name, sent } = field.nth(n);
        const what = `the form ${form.method} ${form.action} of ${form.page}, ${field.name}: ${name}`;
        const sender = await crew.as(who);
        const answer = await recorder.send(what, sent(sender.cookie()), who);
        if (isAskedToSignIn(answer)) await crew.check(sender);
      });
    },
  };
}

/** Someone who was signed in is not any more. */
const isAskedToSignIn = ({ headers }: Answer) => headers['location']?.startsWith('/sign-in') === true;

const isSame = (one: Form, other: Form) => one.method === other.method && shapeOf(one.action) === shapeOf(other.action);

export function pageTarget({ chance, crew, recorder }: Parts, { who, address }: { who: Who; address: string }): Target {
  const plan = createPlan(chance);
  return {
    kind: 'page',
    weight: 3,
    fields: plan.fields,
    possible: plan.possible,
    async spoil(times) {
      return inParallel(plan.next(fieldsOfPage(address), times), async ({ field, n }) => {
        const { name, sent } = field.nth(n);
        const { cookie } = await crew.as(who);
        await recorder.send(`the page ${address}, ${field.name}: ${name}`, sent(cookie()), who);
      });
    },
  };
}
