import type { SearchMessages } from './en.js';

export const searches: SearchMessages = {
  'topic.searches': 'Búsquedas guardadas',
  'event.savedSearch.found.title':
    '{title}: {count, plural, one {# anuncio nuevo} many {# de anuncios nuevos} other {# anuncios nuevos}}',
  'event.savedSearch.found.body': 'Ha aparecido desde el último aviso y corresponde a su búsqueda guardada.',
  'event.savedSearch.quiet.title':
    'Nada nuevo desde hace {count, plural, one {# día} many {# de días} other {# días}}: {title}',
  'event.savedSearch.quiet.body':
    'No ha aparecido nada que corresponda a su búsqueda guardada. Seguimos buscando; a continuación, cómo ampliarla.',
  'search.why': 'Motivo: {other}',
  'search.why.words': 'Palabras: {other}',
  'search.why.all': 'Ha pedido todo lo que aparece',
  'search.is': '{name}: {other}',
  'search.widen': 'Cómo encontrar más',
  'search.widen.filter':
    'Sin «{name}: {other}»: {count, plural, one {# anuncio} many {# de anuncios} other {# anuncios}}',
  'search.widen.filters': 'Sin ningún filtro: {count, plural, one {# anuncio} many {# de anuncios} other {# anuncios}}',
  'search.widen.word':
    'Sin la palabra «{other}»: {count, plural, one {# anuncio} many {# de anuncios} other {# anuncios}}',
  'search.widen.dates': 'Sin las fechas: {count, plural, one {# anuncio} many {# de anuncios} other {# anuncios}}',
  'search.widen.none': 'Aun pidiendo menos, todavía no hay nada. Otras palabras pueden ayudar.',
  'mail.whySearches': 'Recibe este mensaje porque guardó una búsqueda y pidió que se le avisara.',
  'facet.kind': 'Categoría',
  'facet.country': 'País',
  'facet.region': 'Región',
  'facet.grouping': 'Grupo de países',
  'facet.sector': 'Sector',
  'facet.sdg': 'Objetivo de Desarrollo Sostenible',
  'facet.language': 'Idioma de trabajo',
  'facet.modality': 'Forma de cooperación',
  'modality.expert_mission': 'Misión de expertos',
  'modality.remote_advice': 'Asesoramiento a distancia',
  'modality.training': 'Capacitación',
  'modality.study_visit': 'Visita de estudio',
  'modality.practice_transfer': 'Transferencia de una práctica',
  'modality.equipment_with_expertise': 'Equipo con asesoramiento de expertos',
  'modality.funding': 'Financiación',
};
