import { randomUUID } from 'node:crypto';
import type { Actor } from '../../server/actor.js';
import {
  isOpenForMessages,
  mayBegin,
  writesFor,
  type Match,
  type MatchView,
  type Message,
} from '../../server/matching/index.js';
import { actErrors, fieldId, type Refused } from '../acts/act-errors.js';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { Moment } from '../components/moment.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { Textarea } from '../components/textarea.js';
import { paths, withQuery } from '../paths.js';
import { useReader } from '../platform/reader.js';

interface Props {
  view: MatchView;
  match: Match;
  actor: Actor;
  messages: readonly Message[];
  older: string | null;
  newest: boolean;
  /** One of the reader's has just arrived. */
  said: boolean;
  refused: Refused | undefined;
}

/** What the two sides wrote to each other, newest last, and a form to write. */
export function MessageThread({ view, match, actor, messages, older, newest, said, refused }: Props) {
  const { t } = useReader();
  const address = paths.match(match.id);
  return (
    <section id="messages" aria-labelledby="messages-title">
      <h2 id="messages-title">{t('message.title')}</h2>
      {said && <NotificationBanner success>{t('said.message')}</NotificationBanner>}
      {older && (
        <p class="links">
          <a href={`${withQuery(address, { cursor: older })}#messages`}>{t('message.older')}</a>
        </p>
      )}
      {messages.length === 0 && <p>{t('message.none')}</p>}
      <ol class="plain-list thread">
        {messages.map((message) => (
          <li key={message.id} class={message.side}>
            <p class="hint">
              <b>
                {message.authorId === actor.id ? (
                  t('message.you')
                ) : (
                  <bdi>{(message.side === 'need' ? view.need : view.offer).organisation.name}</bdi>
                )}
              </b>{' '}
              <Moment at={message.createdAt} />
            </p>
            <p class="text" dir="auto">
              {message.text}
            </p>
          </li>
        ))}
      </ol>
      {newest ? (
        <Write match={match} actor={actor} begun={messages.some(({ side }) => side === 'need')} refused={refused} />
      ) : (
        <p class="links">
          <a href={`${address}#messages`}>{t('message.newest')}</a>
        </p>
      )}
    </section>
  );
}

interface WriteProps {
  match: Match;
  actor: Actor;
  begun: boolean;
  refused: Refused | undefined;
}

function Write({ match, actor, begun, refused }: WriteProps) {
  const { t } = useReader();
  const side = writesFor(actor, match);
  if (!side) return null;
  if (!isOpenForMessages(match)) return <p class="hint">{t('message.over')}</p>;
  if (!begun && !mayBegin(side, match)) return <p class="hint">{t('message.first')}</p>;
  const own = refused?.act === 'message' ? refused : undefined;
  return (
    <Form action={paths.messages(match.id)} novalidate>
      <input type="hidden" name="formId" value={own?.typed['formId'] ?? randomUUID()} />
      <Textarea
        id={fieldId('message', 'text')}
        name="text"
        label={t('ask.text')}
        hint={t('message.hint')}
        errors={actErrors(own, t)}
        dir="auto"
        value={own?.typed['text']}
      />
      <Button>{t('message.send')}</Button>
    </Form>
  );
}
