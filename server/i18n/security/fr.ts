import type { SecurityMessages } from './en.js';

export const security = {
  'topic.security': 'Sécurité de votre compte',
  'event.person.seenOnNewDevice.title': 'Votre compte a été utilisé sur un nouvel appareil',
  'event.person.seenOnNewDevice.body':
    'Quelqu’un s’est connecté avec un navigateur qui n’avait jamais servi pour votre compte. Si ce n’était pas vous, changez votre mot de passe et fermez les autres sessions.',
  'event.person.passwordChanged.title': 'Votre mot de passe a été modifié',
  'event.person.passwordChanged.body':
    'Toutes vos autres sessions sont fermées. Si ce n’était pas vous, définissez un nouveau mot de passe avec « Mot de passe oublié » et prévenez votre administrateur.',
  'event.person.passwordReset.title': 'Votre mot de passe a été redéfini par un lien',
  'event.person.passwordReset.body':
    'Toutes vos sessions sont fermées. Votre second facteur reste inchangé. Si ce n’était pas vous, quelqu’un lit peut-être vos courriels : prévenez votre administrateur.',
  'event.person.secondFactorAdded.title': 'Une application d’authentification a été configurée',
  'event.person.secondFactorAdded.body':
    'Un code de cette application vous sera désormais demandé à la connexion. Si ce n’était pas vous, changez aussitôt votre mot de passe et prévenez votre administrateur.',
  'event.person.secondFactorRemoved.title': 'Votre application d’authentification a été retirée',
  'event.person.secondFactorRemoved.body':
    'Ses codes de secours ne fonctionnent plus et vos autres sessions sont fermées. Si ce n’était pas vous, changez aussitôt votre mot de passe et prévenez votre administrateur.',
  'event.person.recoveryCodesRenewed.title': 'Vous avez de nouveaux codes de secours',
  'event.person.recoveryCodesRenewed.body':
    'Les précédents ne fonctionnent plus. Si ce n’était pas vous, changez aussitôt votre mot de passe et prévenez votre administrateur.',
  'event.person.recoveryCodeUsed.title': 'Un code de secours a été utilisé',
  'event.person.recoveryCodeUsed.body':
    'Il ne fonctionnera plus. Quand il en reste peu, créez-en de nouveaux. Si ce n’était pas vous, changez aussitôt votre mot de passe et créez de nouveaux codes.',
  'mail.whySecurity':
    'Vous recevez ce courriel parce qu’il concerne la sécurité de votre compte. Ces courriels ne peuvent pas être désactivés.',
  'mail.reset.title': 'Définir un nouveau mot de passe',
  'mail.reset.text':
    'Ouvrez ce lien dans {count, plural, one {# minute} many {# de minutes} other {les # minutes}}. Il ne fonctionne qu’une fois. Si vous ne l’avez pas demandé, ne faites rien : votre mot de passe reste inchangé.',
  'mail.reset.why':
    'Vous recevez ce courriel parce que quelqu’un a demandé un nouveau mot de passe pour cette adresse.',
} satisfies SecurityMessages;
