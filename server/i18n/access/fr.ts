import type { AccessMessages } from './en.js';

export const access: AccessMessages = {
  'topic.access': 'Droits et accès',

  'act.membership.grant': 'Donner un rôle',
  'act.membership.end': 'Mettre fin à un rôle',
  'act.membership.change': 'Changer un rôle',
  'act.organisation.verify': 'Vérifier un centre d’excellence',
  'act.listing.takeDown': 'Retirer une annonce',
  'act.glass.break': 'Lecture exceptionnelle',
  'act.person.endSessions': 'Mettre fin aux sessions d’une personne',
  'act.person.resetSecondFactor': 'Réinitialiser le second facteur d’une personne',

  'glass.kind.mission': 'Mission et contrat',
  'glass.kind.nomination': 'Candidature',
  'glass.kind.match': 'Correspondance',

  'event.person.joined.title': 'Vous avez un nouveau rôle : {state}',
  'event.person.joined.body': 'Organisme : {title}.',
  'event.person.left.title': 'L’un de vos rôles a pris fin : {state}',
  'event.person.left.body': 'Organisme : {title}. Vous ne pouvez plus faire ce qu’il vous permettait.',
  'event.person.signed_out.title': 'Vous avez été déconnecté partout',
  'event.person.signed_out.body':
    'Un responsable de votre organisme ou le secrétariat l’a fait. Si vous ne savez pas pourquoi, demandez-le-lui.',
  'event.person.reset.title': 'Votre second facteur a été réinitialisé',
  'event.person.reset.body':
    'Vous avez été déconnecté partout. Configurez un nouveau second facteur à la prochaine connexion. Si vous ne l’avez pas demandé, prévenez aussitôt le secrétariat.',

  'event.invitation.accepted.title': 'Invitation acceptée : {title}',
  'event.invitation.accepted.body': 'Rôle : {state}.',
  'event.invitation.expired.title': 'Invitation expirée : {title}',
  'event.invitation.expired.body': 'Personne n’a accepté le rôle ({state}) à temps. Vous pouvez inviter de nouveau.',
  'event.invitation.due.title': 'Invitation pas encore acceptée : {title}',
  'event.invitation.due.body': 'Le lien pour le rôle ({state}) expire bientôt.',

  'event.approval.proposed.title': 'Une seconde personne est requise : {other}',
  'event.approval.proposed.body': 'Objet : {title}. Veuillez confirmer ou refuser dans les sept jours.',
  'event.approval.confirmed.title': 'Confirmé et exécuté : {other}',
  'event.approval.confirmed.body': 'Objet : {title}.',
  'event.approval.refused.title': 'Refusé : {other}',
  'event.approval.refused.body': 'Objet : {title}. La seconde personne n’a pas donné son accord.',
  'event.approval.expired.title': 'Caduc : {other}',
  'event.approval.expired.body': 'Objet : {title}. Personne n’a confirmé dans les sept jours.',
  'event.approval.due.title': 'Toujours en attente d’une seconde personne : {other}',
  'event.approval.due.body': 'Objet : {title}. Caduc après sept jours.',

  'event.delegation.made.title': 'Suppléance : {state}',
  'event.delegation.made.body': 'Organisme : {title}. Les dates figurent à la page « Personnes et accès ».',
  'event.delegation.ended.title': 'Fin de la suppléance : {state}',
  'event.delegation.ended.body': 'Organisme : {title}.',

  'event.glass.broken.title': 'Le secrétariat peut lire pendant une heure : {title}',
  'event.glass.broken.body': 'Deux administrateurs l’ont décidé. Motif indiqué : {other}',

  'event.listing.taken_down.title': 'Retirée par le secrétariat : {title}',
  'event.listing.taken_down.body': 'Le motif figure avec l’annonce. Vous pouvez le contester auprès du secrétariat.',

  'invitation.mail.subject': 'Invitation : {title}',
  'invitation.mail.greeting': 'Bonjour,',
  'invitation.mail.text':
    'Vous êtes invité à prendre ce rôle : {state}. Ouvrez le lien et acceptez. Il fonctionne une fois, jusqu’au {other}.',
  'invitation.mail.why':
    'Votre adresse a été saisie dans une invitation. Si vous ne l’attendiez pas, ne faites rien : aucun compte n’a été créé.',
  'participant.mail.subject': 'Votre candidature a été lue par le secrétariat',
  'participant.mail.greeting': 'Bonjour {name},',
  'participant.mail.text':
    'Deux administrateurs ont décidé que l’un d’eux peut lire votre candidature pendant une heure. Motif indiqué : {reason}',
  'participant.mail.why': 'Vous recevez ce message parce que vous êtes candidat à ce cours.',
};
