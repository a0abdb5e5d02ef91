import type { PrivacyWords } from './en.js';

export const privacy = {
  'privacy.title': 'Données personnelles',
  'privacy.lead':
    'Toutes les catégories de données sur des personnes que ce service détient, leur raison, qui les voit, leur durée de conservation et ce qu’elles deviennent si vous demandez leur effacement. C’est la liste même qu’applique le service.',
  'privacy.why': 'Fondement',
  'privacy.class': 'Catégorie',
  'privacy.sees': 'Qui les voit',
  'privacy.nobody': 'Personne ; seul le service s’en sert',
  'privacy.kept': 'Durée de conservation',
  'privacy.erasure': 'En cas d’effacement',
  'privacy.backups':
    'Les sauvegardes ne sont pas parcourues : ce qui a été effacé en disparaît lorsqu’elles sont remplacées. L’exploitant de cette installation en précise le délai.',
  'privacy.mine': 'Mes données',
  'privacy.mineLead': 'Qui a consulté vos données, leur copie et leur effacement.',
  'privacy.accesses': 'Qui a consulté vos données',
  'privacy.accessesText':
    'Des fonctions et des organismes, pas des noms. Les candidatures à votre adresse électronique sont comprises.',
  'privacy.noAccesses': 'Personne jusqu’ici.',
  'privacy.more': 'Plus anciens',
  'privacy.you': 'Vous-même',
  'privacy.copy': 'Une copie de vos données',
  'privacy.copyText':
    'Tout ce qui est connu de vous, sous forme de page à lire et de fichier pour d’autres programmes. Vous serez averti lorsqu’elle sera prête et pourrez la télécharger pendant sept jours.',
  'privacy.askCopy': 'Établir une copie',
  'privacy.making': 'En préparation',
  'privacy.readable': 'À lire (HTML)',
  'privacy.file': 'Pour des programmes (JSON)',
  'privacy.until': 'Jusqu’au {date}',
  'privacy.erase': 'Effacer mes données',
  'privacy.eraseText':
    'Votre compte prend fin avec elles. L’effacement a lieu sept jours après votre demande ; jusque-là, vous pouvez la retirer ici.',
  'privacy.eraseWhat': 'Ce qui existe et ce que cela devient',
  'privacy.records': '{count, plural, one {# entrée} many {# d’entrées} other {# entrées}}',
  'privacy.askErasure': 'Demander l’effacement',
  'privacy.takeBack': 'Conserver finalement mon compte',
  'privacy.erasureDue': 'Vos données seront effacées le {date}.',
  'privacy.lastFocalPoint':
    'Vous êtes le dernier point focal de {country}. Désignez d’abord un successeur : sinon personne ne pourrait approuver ni présenter de candidats pour le pays.',
  'privacy.lastAdministrator': 'Vous êtes le dernier administrateur. Désignez d’abord un successeur.',
  'privacy.register': 'Ce que ce service sait des personnes',
} satisfies PrivacyWords;
