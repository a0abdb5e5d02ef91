import type { MachineWords } from './en.js';

export const machines: MachineWords = {
  'calendar.title': 'Calendriers',
  'calendar.lead':
    'Ajoutez une adresse à votre logiciel de calendrier comme abonnement ; il se tient ensuite à jour de lui‑même.',
  'calendar.mine': 'Mes missions et mes formations',
  'calendar.courses': 'Formations ouvertes aux pays',
  'calendar.secret':
    'L’adresse est secrète : qui la possède lit les titres et les dates de ce à quoi vous participez. Elle montre ce que vous pouvez voir dans la session où vous la créez.',
  'calendar.make': 'Créer une adresse',
  'calendar.end': 'Supprimer cette adresse',
  'calendar.mission': 'Mission : {title}',
  'calendar.course': 'Formation : {title}',
  'calendar.nominations': 'Dernier jour pour désigner des candidats : {title}',
};
