import type { SearchWords } from './en.js';

export const searches: SearchWords = {
  'searches.title': 'Recherches enregistrées',
  'searches.lead': 'Nous continuons à chercher pour vous et vous signalons ce qui paraît.',
  'searches.none':
    'Vous n’avez encore enregistré aucune recherche. Cherchez d’abord, puis choisissez « Enregistrer cette recherche ».',
  'searches.save': 'Enregistrer cette recherche',
  'searches.nameNeeded': 'Donnez à la recherche un nom de 100 caractères au plus',
  'searches.cadenceNeeded': 'Choisissez à quelle fréquence',
  'searches.name': 'Nom',
  'searches.cadence': 'À quelle fréquence voulez-vous être informé des nouvelles annonces ?',
  'searches.never': 'Pas du tout',
  'searches.asked': 'Ce qui est recherché',
  'searches.everything': 'Tout',
  'searches.dates': 'Dates',
  'searches.results': 'Voir tous les résultats',
  'searches.settings': 'Nom et avis',
  'searches.alerts': 'Ce qui a été trouvé',
  'searches.noAlerts': 'Rien n’est paru depuis que vous l’avez enregistrée.',
  'searches.gone': 'Ce qui avait été trouvé n’est plus là.',
  'searches.remove': 'Supprimer cette recherche',
  'searches.feed': 'Flux pour votre lecteur',
  'searches.feedText':
    'Cette adresse est secrète : qui la possède lit cette recherche comme vous sans second facteur. Renouvelez-la si elle est tombée en d’autres mains.',
  'searches.feedRenew': 'Renouveler l’adresse',
  'searches.most': 'Vous avez {count} recherches enregistrées, le maximum. Supprimez-en d’abord une.',
  'searches.publicFeed': 'Flux de cette recherche (Atom)',
  'sort.label': 'Ordre',
  'sort.relevance': 'Les plus pertinents',
  'sort.newest': 'Les plus récents',
  'sort.deadline': 'Échéance la plus proche',
};
