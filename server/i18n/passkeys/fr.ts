import type { PasskeyMessages } from './en.js';

export const passkeys = {
  'event.person.passkeyAdded.title': 'Une clé d’accès a été ajoutée à votre compte',
  'event.person.passkeyAdded.body':
    'Quiconque la détient peut se connecter à votre place. Vos autres sessions sont fermées. Si ce n’était pas vous, supprimez-la, changez votre mot de passe et prévenez votre administrateur.',
  'event.person.passkeyRemoved.title': 'Une clé d’accès a été supprimée de votre compte',
  'event.person.passkeyRemoved.body':
    'Elle ne permet plus de se connecter et vos autres sessions sont fermées. Si ce n’était pas vous, changez aussitôt votre mot de passe et prévenez votre administrateur.',
  'event.person.passkeyDoubted.title': 'L’une de vos clés d’accès a peut-être été copiée',
  'event.person.passkeyDoubted.body':
    'Elle a été utilisée avec un ancien compteur, comme si deux appareils la détenaient. Personne n’a pu entrer. Supprimez-la de votre compte, créez-en une nouvelle et prévenez votre administrateur.',
  'event.person.identityLinked.title': 'Votre compte a été lié à l’authentification unique',
  'event.person.identityLinked.body':
    'Vous pouvez désormais vous connecter aussi par votre fournisseur d’identité. Si ce n’était pas vous, rompez ce lien et prévenez votre administrateur.',
  'event.person.identityUnlinked.title': 'Votre compte n’est plus lié à l’authentification unique',
  'event.person.identityUnlinked.body':
    'Vous ne pouvez plus vous connecter par votre fournisseur d’identité et vos autres sessions sont fermées. Si ce n’était pas vous, changez aussitôt votre mot de passe et prévenez votre administrateur.',
} satisfies PasskeyMessages;
