import type { PeopleWords } from './en.js';

export const people: PeopleWords = {
  'person.stays':
    'Les annonces, les mises en relation et les engagements appartiennent à l’organisme et non à une personne. Ils lui restent quand le rôle prend fin.',
  'person.goOn': 'Continuent avec le même rôle : {names}.',
  'person.nobody': 'Personne d’autre n’a ce rôle ici.',
  'person.ends':
    'Les suppléances établies pour ce rôle et les invitations de cette personne que nul n’a acceptées prennent fin avec lui.',
  'person.last':
    'C’est la dernière personne qui a ce rôle. Invitez d’abord quelqu’un pour lui succéder ; une fois l’invitation acceptée, ce rôle peut prendre fin.',
  'person.to': 'Nouveau rôle, à la place de celui-ci',
  'person.change': 'Changer le rôle',
  'person.help': 'Quand cette personne ne peut plus se connecter',
  'person.helpWhy':
    'Seulement si vous avez la certitude que la demande vient d’elle. Elle apprend ce qui a été fait et comment vous l’avez vérifié.',
  'person.proof': 'Comment avez-vous vérifié qui le demande ?',
  'person.proof.in_person': 'En personne',
  'person.proof.video_call': 'Par appel vidéo',
  'person.proof.call_back': 'En rappelant un numéro que je connaissais',
  'person.proof.official_letter': 'Par lettre officielle',
  'person.signOut': 'Mettre fin à toutes ses sessions',
  'person.resetFactor': 'Supprimer ses seconds facteurs',
  'verify.title': 'Centre d’excellence',
  'verify.why': 'Votre confirmation est publique et figure avec le nom de l’institution.',
  'verify.whyTwo':
    'Aucun point focal n’est en fonction pour ce pays : une seconde personne du Secrétariat doit donner son accord.',
  'verify.button': 'Vérifier comme centre d’excellence',
  'verify.propose': 'Proposer la vérification',
};
