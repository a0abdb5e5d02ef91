import type { SearchMessages } from './en.js';

export const searches: SearchMessages = {
  'topic.searches': 'Recherches enregistrées',
  'event.savedSearch.found.title':
    '{title} : {count, plural, one {# nouvelle annonce} many {# de nouvelles annonces} other {# nouvelles annonces}}',
  'event.savedSearch.found.body': 'Ceci est paru depuis le dernier avis et correspond à votre recherche enregistrée.',
  'event.savedSearch.quiet.title':
    'Rien de nouveau depuis {count, plural, one {# jour} many {# de jours} other {# jours}} : {title}',
  'event.savedSearch.quiet.body':
    'Rien de ce qui est paru ne correspond à votre recherche enregistrée. Nous continuons ; voici comment l’élargir.',
  'search.why': 'Motif : {other}',
  'search.why.words': 'Mots : {other}',
  'search.why.all': 'Vous avez demandé tout ce qui paraît',
  'search.is': '{name} : {other}',
  'search.widen': 'Comment trouver davantage',
  'search.widen.filter':
    'Sans « {name} : {other} » : {count, plural, one {# annonce} many {# d’annonces} other {# annonces}}',
  'search.widen.filters': 'Sans aucun filtre : {count, plural, one {# annonce} many {# d’annonces} other {# annonces}}',
  'search.widen.word':
    'Sans le mot « {other} » : {count, plural, one {# annonce} many {# d’annonces} other {# annonces}}',
  'search.widen.dates': 'Sans les dates : {count, plural, one {# annonce} many {# d’annonces} other {# annonces}}',
  'search.widen.none': 'Même en demandant moins, il n’y a encore rien. D’autres mots peuvent aider.',
  'mail.whySearches': 'Vous recevez ce message parce que vous avez enregistré une recherche et demandé à être averti.',
  'facet.kind': 'Catégorie',
  'facet.country': 'Pays',
  'facet.region': 'Région',
  'facet.grouping': 'Groupe de pays',
  'facet.sector': 'Secteur',
  'facet.sdg': 'Objectif de développement durable',
  'facet.language': 'Langue de travail',
  'facet.modality': 'Forme de coopération',
  'modality.expert_mission': 'Mission d’experts',
  'modality.remote_advice': 'Conseil à distance',
  'modality.training': 'Formation',
  'modality.study_visit': 'Voyage d’étude',
  'modality.practice_transfer': 'Transfert d’une pratique',
  'modality.equipment_with_expertise': 'Matériel accompagné d’une expertise',
  'modality.funding': 'Financement',
};
