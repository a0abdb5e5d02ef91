import type { MachineWords } from './en.js';

export const machines: MachineWords = {
  'calendar.title': 'Calendriers',
  'calendar.lead':
    'Ajoutez une adresse à votre logiciel de calendrier comme abonnement ; il se tient ensuite à jour de lui‑même.',
  'calendar.mine': 'Mes missions et mes cours',
  'calendar.courses': 'Formations ouvertes aux pays',
  'calendar.secret':
    'L’adresse est secrète : qui la possède lit les titres et les dates de ce à quoi vous participez. Elle montre ce que vous pouvez voir dans la session où vous la créez.',
  'calendar.make': 'Créer une adresse',
  'calendar.end': 'Supprimer cette adresse',
  'calendar.mission': 'Mission : {title}',
  'calendar.course': 'Cours : {title}',
  'calendar.nominations': 'Dernier jour pour présenter des candidats : {title}',
  'accessibility.title': 'Accessibilité',
  'accessibility.aim':
    'Chacun doit pouvoir utiliser ce service. Nous visons les Règles pour l’accessibilité des contenus Web 2.2, niveau AA, sur chaque page et en sept langues.',
  'accessibility.how': 'Ce que nous faisons pour cela',
  'accessibility.howText':
    'Les pages sont complètes sans script, peuvent être agrandies et utilisées au clavier, et indiquent leur langue et leur sens. Des outils automatiques cherchent les erreurs ; ils en trouvent certaines, pas toutes.',
  'accessibility.known': 'Ce que nous savons insuffisant',
  'accessibility.words':
    'Les textes des pages en arabe, chinois, français, portugais, russe et espagnol n’ont pas été relus par des locuteurs natifs.',
  'accessibility.listings':
    'Les annonces sont affichées dans la langue où elles ont été écrites. Nous ne les traduisons pas.',
  'accessibility.files':
    'Les fichiers que des personnes ajoutent, comme un curriculum vitae, peuvent ne pas être accessibles.',
  'accessibility.passkeys':
    'Se connecter avec une clé d’accès demande un script. Il y a d’autres moyens de se connecter.',
  'accessibility.untested':
    'Les pages n’ont pas encore été essayées par des personnes qui utilisent des technologies d’assistance.',
  'accessibility.complain': 'Dites-nous ce qui ne marche pas',
  'accessibility.complainText':
    'Si quelque chose vous empêche d’utiliser ce service, écrivez dans l’une des sept langues ce que vous vouliez faire et où cela a échoué. Qui exploite cette installation doit répondre dans les dix jours ouvrables et vous dire ce qui sera fait, ou comment obtenir autrement ce dont vous avez besoin.',
  'accessibility.noContact':
    'Qui exploite cette installation n’a indiqué aucune adresse. Adressez-vous au point focal national de votre pays.',
  'accessibility.further':
    'Si la réponse ne vous aide pas, adressez-vous à l’organisme de votre pays qui veille à l’accessibilité ou à l’égalité de traitement.',
};
