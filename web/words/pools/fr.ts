import type { PoolWords } from './en.js';

export const pools = {
  'pool.title':
    '{countries, plural, one {# pays demande} many {# de pays demandent} other {# pays demandent}} la même chose',
  'pool.lead':
    'Ces besoins portent sur la même chose, quelle que soit leur langue, et pourraient être satisfaits ensemble. Rien n’est décidé : il s’agit d’une proposition aux pays concernés.',
  'pool.over': 'N’est plus proposé',
  'pool.over.too_few_countries': 'Il reste moins de deux pays dont le besoin est ouvert.',
  'pool.over.no_longer_alike': 'Les besoins ne portent plus sur la même chose.',
  'pool.over.regrouped': 'Ses besoins sont désormais proposés avec d’autres.',
  'pool.needs': 'Qui demande',
  'pool.likeness': 'Ressemblance : {share, number, percent}',
  'pool.centre': 'Tous les autres ressemblent à celui-ci',
  'pool.hidden':
    'Non affichés, parce que d’autres ne peuvent pas les lire pour le moment : {count, plural, one {# besoin} many {# de besoins} other {# besoins}}.',
  'pool.words': 'La même chose, dans les mots de chacun',
  'pool.plan': 'Proposition',
  'pool.countries': 'Pays',
  'pool.form': 'Forme proposée',
  'pool.form.course': 'Une seule formation pour tous',
  'pool.form.mission': 'Une seule mission d’experts pour tous',
  'pool.form.study_visit': 'Un seul voyage d’étude pour tous',
  'pool.form.remote': 'Un conseil à distance pour tous',
  'pool.seats': 'Participants au total',
  'pool.common': 'Langues communes à tous',
  'pool.working': 'Langue de travail',
  'pool.saving': 'Ce que cela économiserait',
  'pool.savingIn': 'Budgets en {currency}',
  'pool.apart': 'Chacun séparément',
  'pool.together': 'Ensemble',
  'pool.saved': 'Économie',
  'pool.savingWhy':
    'Hypothèse : {share, number, percent} d’un budget n’est payé qu’une fois, quel que soit le nombre de pays. L’économie est cette part de tous les budgets sauf le plus grand.',
  'pool.savingNone': 'Aucune comparaison possible : moins de deux budgets sont indiqués dans la même monnaie.',
  'pool.settle': 'À convenir d’abord',
  'pool.of': 'Demandé par plusieurs pays',
  'pool.ofText':
    'Les besoins ouverts de {countries, plural, one {# pays} many {# de pays} other {# pays}} portent sur la même chose.',
  'pool.see': 'Ce qu’une seule formation ou mission pour tous demanderait et économiserait',
  'settle.host': 'Le lieu, et qui dirige',
  'settle.interpreter': 'Interprétation {working} – {language}',
  'settle.possible': 'déclarée possible',
  'settle.impossible': 'déclarée impossible',
  'settle.notSaid': 'on ne sait pas encore si elle est possible',
  'settle.dates': 'Quand cela leur convient',
  'settle.form': 'Quelle forme de coopération ils souhaitent',
  'settle.languages': 'Dans quelles langues ils travaillent',
  'settle.budget': 'Ce qu’ils peuvent dépenser',
  'similar.title': 'Ceci ressemble à',
  'similar.text':
    'Votre organisme a déjà {count, plural, one {une annonce qui dit} many {# d’annonces qui disent} other {# annonces qui disent}} à peu près la même chose. Est-ce bien une nouvelle annonce ?',
  'similar.words': 'Dans les deux :',
} satisfies PoolWords;
