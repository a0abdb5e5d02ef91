import type { SearchMessages } from './en.js';

export const searches: SearchMessages = {
  'topic.searches': 'Pesquisas guardadas',
  'event.savedSearch.found.title':
    '{title}: {count, plural, one {# anúncio novo} many {# de anúncios novos} other {# anúncios novos}}',
  'event.savedSearch.found.body': 'Apareceu desde o último aviso e corresponde à sua pesquisa guardada.',
  'event.savedSearch.quiet.title':
    'Nada de novo há {count, plural, one {# dia} many {# de dias} other {# dias}}: {title}',
  'event.savedSearch.quiet.body':
    'Não apareceu nada que corresponda à sua pesquisa guardada. Continuamos à procura; veja abaixo como a alargar.',
  'search.why': 'Motivo: {other}',
  'search.why.words': 'Palavras: {other}',
  'search.why.all': 'Pediu tudo o que aparece',
  'search.is': '{name}: {other}',
  'search.widen': 'Como encontrar mais',
  'search.widen.filter':
    'Sem «{name}: {other}»: {count, plural, one {# anúncio} many {# de anúncios} other {# anúncios}}',
  'search.widen.filters': 'Sem nenhum filtro: {count, plural, one {# anúncio} many {# de anúncios} other {# anúncios}}',
  'search.widen.word':
    'Sem a palavra «{other}»: {count, plural, one {# anúncio} many {# de anúncios} other {# anúncios}}',
  'search.widen.dates': 'Sem as datas: {count, plural, one {# anúncio} many {# de anúncios} other {# anúncios}}',
  'search.widen.none': 'Mesmo pedindo menos, ainda não há nada. Outras palavras podem ajudar.',
  'mail.whySearches': 'Recebe esta mensagem porque guardou uma pesquisa e pediu para ser avisado.',
  'facet.kind': 'Categoria',
  'facet.country': 'País',
  'facet.region': 'Região',
  'facet.grouping': 'Grupo de países',
  'facet.sector': 'Setor',
  'facet.sdg': 'Objetivo de Desenvolvimento Sustentável',
  'facet.language': 'Língua de trabalho',
  'facet.modality': 'Forma de cooperação',
  'modality.expert_mission': 'Missão de peritos',
  'modality.remote_advice': 'Assessoria à distância',
  'modality.training': 'Formação',
  'modality.study_visit': 'Visita de estudo',
  'modality.practice_transfer': 'Transferência de uma prática',
  'modality.equipment_with_expertise': 'Equipamento com apoio de peritos',
  'modality.funding': 'Financiamento',
};
