import { access as accessMessages } from './access/es.js';
import type { Messages } from './en.js';
import { privacy } from './privacy/es.js';
import { passkeys as passkeyMessages } from './passkeys/es.js';
import { searches } from './searches/es.js';
import { security as securityMessages } from './security/es.js';
import { talk } from './talk/es.js';

export const es: Messages = {
  'role.institution_member': 'Miembro de una institución',
  'role.institution_admin': 'Responsable de una institución',
  'role.focal_point': 'Punto focal nacional',
  'role.ministry_officer': 'Funcionario de ministerio',
  'role.expert': 'Experto',
  'role.donor_officer': 'Funcionario de un donante',
  'role.administrator': 'Secretaría',

  'listing.kind.need': 'Necesidad',
  'listing.kind.expertise': 'Conocimientos especializados',
  'listing.kind.training': 'Curso de capacitación',
  'listing.kind.practice': 'Buena práctica',
  'listing.kind.fund': 'Fondo',

  'listing.state.draft': 'Borrador',
  'listing.state.submitted': 'Pendiente de aval',
  'listing.state.returned': 'Devuelto para revisión',
  'listing.state.endorsed': 'Avalado',
  'listing.state.published': 'Publicado',
  'listing.state.matching': 'En busca de asociados',
  'listing.state.declined': 'No avalado',
  'listing.state.closed': 'Cerrado',
  'listing.state.withdrawn': 'Retirado',
  'listing.state.expired': 'Caducado',

  'listing.action.submit': 'Presentar para su aval',
  'listing.action.return': 'Devolver para revisión',
  'listing.action.endorse': 'Avalar',
  'listing.action.decline': 'Denegar el aval',
  'listing.action.publish': 'Publicar',
  'listing.action.startMatching': 'Iniciar la búsqueda de asociados',
  'listing.action.reconfirm': 'Confirmar que sigue vigente',
  'listing.action.reopen': 'Volver a enviar para su aval',
  'listing.action.close': 'Cerrar',
  'listing.action.withdraw': 'Retirar',
  'listing.action.expire': 'Dejar que caduque',

  'reason.incomplete': 'Incompleto',
  'reason.unclear': 'Poco claro',
  'reason.wrong_sector': 'Sector equivocado',
  'reason.needs_plan_reference': 'Falta la referencia al plan nacional',
  'reason.duplicate': 'Duplicado',
  'reason.not_a_priority': 'No es una prioridad nacional',
  'reason.outside_plan': 'Fuera del plan nacional',
  'reason.covered_elsewhere': 'Ya cubierto por otra vía',
  'reason.sensitive': 'Delicado',
  'reason.agreement_reached': 'Acuerdo alcanzado',
  'reason.met_elsewhere': 'Satisfecho por otra vía',
  'reason.no_longer_needed': 'Ya no es necesario',
  'reason.capacity_exhausted': 'Capacidad agotada',
  'reason.entered_by_mistake': 'Introducido por error',
  'reason.no_longer_valid': 'Ya no es válido',
  'reason.funding_lost': 'Pérdida de financiación',
  'reason.policy_change': 'Cambio de política',
  'reason.failing': 'Nada ha llegado en tres días',
  'reason.gone': 'El receptor dice que ha desaparecido definitivamente',
  'reason.other': 'Otro motivo',

  'topic.organisations': 'Organizaciones',
  'topic.listings': 'Necesidades y ofertas',
  'topic.matches': 'Coincidencias',
  'topic.missions': 'Misiones de expertos',
  'topic.trainings': 'Capacitación',
  'topic.funding': 'Cofinanciación',
  'topic.deadlines': 'Plazos',

  'cadence.at_once': 'Al momento',
  'cadence.daily': 'Una vez al día',
  'cadence.weekly': 'Una vez a la semana',
  'cadence.never': 'Nunca',

  'event.organisation.registered.title': '{title}: nuevo registro',
  'event.organisation.registered.body':
    'Esta entidad participa por su país. Si se declara centro de excelencia, sírvase verificarlo.',
  'event.organisation.verified.title': '{title}: centro de excelencia verificado',
  'event.organisation.verified.body':
    'Su punto focal nacional lo ha confirmado. La distinción figura en todas sus ofertas.',

  'event.listing.submitted.title': 'Se solicita su aval: {title}',
  'event.listing.submitted.body': 'Sírvase avalar el texto, devolverlo indicando el motivo o denegar el aval.',
  'event.listing.returned.title': 'Devuelto para revisión: {title}',
  'event.listing.returned.body': 'Motivo: {reason}. Sírvase revisar el texto y presentarlo de nuevo.',
  'event.listing.endorsed.title': 'Avalado: {title}',
  'event.listing.endorsed.body': 'El siguiente paso es la publicación.',
  'event.listing.declined.title': 'No avalado: {title}',
  'event.listing.declined.body': 'Motivo: {reason}. No se publicará.',
  'event.listing.published.title': 'Publicado: {title}',
  'event.listing.published.body':
    'Ya pueden encontrarlo todas las personas autorizadas, y ha comenzado la búsqueda de asociados.',
  'event.listing.closed.title': 'Cerrado: {title}',
  'event.listing.closed.body': 'Motivo: {reason}. Ya no se buscan coincidencias.',
  'event.listing.withdrawn.title': 'Retirado: {title}',
  'event.listing.withdrawn.body': 'Motivo: {reason}. Permanece en el registro, pero ya no se muestra.',
  'event.listing.expired.title': 'Caducado: {title}',
  'event.listing.expired.body': 'Nadie confirmó que siguiera vigente. Para recuperarlo, sírvase presentarlo de nuevo.',
  'event.listing.due.title': 'Con retraso: {title}',
  'event.listing.due.body':
    'Lleva demasiado tiempo en la etapa «{state}». Sírvase tomar medidas o indicar quién lo hará.',

  'event.match.suggested.title': 'Posible coincidencia: {title} – {other}',
  'event.match.suggested.body': 'Vea por qué encajan y decida si conviene seguir adelante.',
  'event.match.shortlisted.title': 'Preselección: {other} para {title}',
  'event.match.shortlisted.body': 'La parte solicitante está estudiando esta oferta. Por ahora no se le pide nada.',
  'event.match.dismissed.title': 'Coincidencia descartada: {title} – {other}',
  'event.match.dismissed.body': 'Una de las partes no desea seguir adelante.',
  'event.match.introduced.title': 'Presentación: {title} – {other}',
  'event.match.introduced.body':
    'Cada parte puede ver ahora los datos de contacto de la otra y acordar con ella los próximos pasos.',
  'event.match.due.title': 'Con retraso: su decisión sobre una coincidencia para {title}',
  'event.match.due.body':
    'Una posible contraparte ({other}) sigue a la espera de su respuesta. Preselecciónela, ponga en contacto a ambas partes o descártela indicando el motivo.',
  'event.match.ended.title': 'Coincidencia terminada: {title} – {other}',
  'event.match.ended.body': 'Una de las dos ya no está abierta o ya no encaja.',

  'event.pool.proposed.title': 'Solicitado por varios países: {title}',
  'event.pool.proposed.body':
    'Países en conjunto: {other}. Vea qué requeriría un curso o una misión para todos ellos y cuánto se ahorraría.',
  'event.pool.dissolved.title': 'Ya no se propone en común: {title}',
  'event.pool.dissolved.body': 'Ya no se propone atender estas necesidades en conjunto. Cada una sigue por su cuenta.',

  'event.mission.proposed.title': 'Misión de expertos propuesta: {title}',
  'event.mission.proposed.body':
    'La parte solicitante le pide que envíe a un experto ({other}). Sírvase aceptar o rehusar.',
  'event.mission.accepted.title': 'Misión de expertos aceptada: {title}',
  'event.mission.accepted.body': 'El siguiente paso es el contrato ({other}).',
  'event.mission.declined.title': 'Misión de expertos rehusada: {title}',
  'event.mission.declined.body':
    'La parte oferente ({other}) no puede enviar a un experto. El motivo figura junto a la misión.',
  'event.mission.contracted.title': 'Contrato acordado: {title}',
  'event.mission.contracted.body': 'Ya puede prepararse la misión ({other}): viaje, visado, seguro.',
  'event.mission.started.title': 'Misión de expertos en curso: {title}',
  'event.mission.started.body': 'El experto ({other}) ha comenzado su labor.',
  'event.mission.completed.title': 'Misión de expertos concluida: {title}',
  'event.mission.completed.body':
    'Sírvase evaluarla ({other}). Ninguna parte ve la evaluación de la otra antes de presentar la suya.',
  'event.mission.evaluated.title': 'Recibidas las dos evaluaciones: {title}',
  'event.mission.evaluated.body': 'Ya puede leer la opinión de la otra parte sobre la misión ({other}).',
  'event.mission.cancelled.title': 'Misión de expertos cancelada: {title}',
  'event.mission.cancelled.body': 'La misión ({other}) no se realizará. El motivo figura junto a ella.',
  'event.mission.due.title': 'Misión con retraso: {title}',
  'event.mission.due.body': 'El siguiente paso ({other}) lleva retraso. Sírvase tomar medidas o indicar quién lo hará.',

  'event.cohort.opened.title': 'Plazo de candidaturas abierto: {title}',
  'event.cohort.opened.body': 'Su país puede presentar candidatos a este curso.',
  'event.cohort.closed.title': 'Plazo de candidaturas cerrado: {title}',
  'event.cohort.closed.body': 'El anfitrión está seleccionando. Se le informará sobre cada candidatura.',
  'event.cohort.completed.title': 'Curso concluido: {title}',
  'event.cohort.completed.body': 'Se han registrado los resultados de los participantes.',
  'event.cohort.cancelled.title': 'Curso cancelado: {title}',
  'event.cohort.cancelled.body': 'No se celebrará. El motivo figura junto al curso.',
  'event.cohort.due.title': 'Curso con retraso: {title}',
  'event.cohort.due.body':
    'El siguiente paso de este curso lleva retraso. Sírvase tomar medidas o indicar quién lo hará.',

  'event.nomination.made.title': 'Candidatura recibida: {title}',
  'event.nomination.made.body': 'Procedencia: {country}. Sírvase seleccionar o rechazar la candidatura.',
  'event.nomination.selected.title': 'Candidatura seleccionada: {title}',
  'event.nomination.selected.body':
    'Sírvase confirmar la plaza cuanto antes, o renunciar a ella para que otra persona pueda ocuparla.',
  'event.nomination.refused.title': 'Candidatura no seleccionada: {title}',
  'event.nomination.refused.body': 'El motivo figura junto a la candidatura.',
  'event.nomination.accepted.title': 'Plaza confirmada: {title}',
  'event.nomination.accepted.body': 'Confirmada por: {country}.',
  'event.nomination.declined.title': 'Renuncia a una plaza: {title}',
  'event.nomination.declined.body': 'Renuncia de: {country}. La plaza vuelve a estar libre.',
  'event.nomination.completed.title': 'Curso terminado: {title}',
  'event.nomination.completed.body': 'La persona que usted propuso ha terminado el curso.',
  'event.nomination.due.title': 'Candidatura con retraso: {title}',
  'event.nomination.due.body':
    'Un paso de la candidatura ({country}) lleva retraso. Sírvase tomar medidas o indicar quién lo hará.',

  'event.webhook.failed.title': 'Webhook inaccesible: {title}',
  'event.webhook.failed.body':
    'Motivo: {reason}. Consulte los intentos, repare el receptor y vuelva a enviar lo perdido.',

  'event.pledge.offered.title': 'Oferta de cofinanciación: {title}',
  'event.pledge.offered.body': 'Un donante ofrece contribuir ({other}). Sírvase confirmar o rehusar.',
  'event.pledge.confirmed.title': 'Cofinanciación confirmada: {title}',
  'event.pledge.confirmed.body': 'La parte solicitante ha aceptado su contribución. El siguiente paso es el pago.',
  'event.pledge.declined.title': 'Cofinanciación rehusada: {title}',
  'event.pledge.declined.body':
    'La parte solicitante no acepta su oferta. El motivo figura junto a la promesa de contribución.',
  'event.pledge.paid.title': 'Contribución abonada: {title}',
  'event.pledge.paid.body': 'El donante ha registrado el pago ({other}).',
  'event.pledge.withdrawn.title': 'Cofinanciación retirada: {title}',
  'event.pledge.withdrawn.body':
    'El donante ha retirado su oferta ({other}). El motivo figura junto a la promesa de contribución.',
  'event.pledge.due.title': 'Contribución con retraso: {title}',
  'event.pledge.due.body':
    'El siguiente paso de esta promesa de contribución lleva retraso. Sírvase tomar medidas o indicar quién lo hará.',

  'mail.greeting': 'Buenos días, {name}:',
  'mail.several': '{topic}: {count, plural, one {# aviso} other {# avisos}}',
  'mail.daily': 'Su día: {count, plural, one {# aviso} other {# avisos}}',
  'mail.weekly': 'Su semana: {count, plural, one {# aviso} other {# avisos}}',
  'mail.open': 'Abrir',
  'mail.more': '{count, plural, one {Le espera # aviso más} other {Le esperan # avisos más}} en el sitio.',
  'mail.why': 'Recibe este mensaje porque actúa en nombre de una organización o un país interesado.',
  'mail.preferences': 'Elegir con qué frecuencia recibe mensajes',
  'mail.unsubscribe': 'Dejar de recibir mensajes sobre este tema',
  'mail.unsubscribeSummary': 'Dejar de recibir este resumen',

  'unsubscribe.question': '¿Dejar de recibir estos mensajes?',
  'unsubscribe.topic':
    'No recibirá más mensajes sobre este tema: {topic}. Los avisos seguirán visibles al iniciar sesión.',
  'unsubscribe.daily': 'No recibirá más el resumen diario. Los avisos seguirán visibles al iniciar sesión.',
  'unsubscribe.weekly': 'No recibirá más el resumen semanal. Los avisos seguirán visibles al iniciar sesión.',
  'unsubscribe.button': 'Dejar de recibirlos',
  'unsubscribe.done': 'Hecho: ya no recibirá estos mensajes',
  'unsubscribe.changeBack': 'Cambiar esta elección en su configuración',
  'unsubscribe.unknown': 'Este enlace está incompleto',
  'unsubscribe.unknownBody':
    'Sírvase copiar el enlace completo del mensaje o cambiar su configuración tras iniciar sesión.',

  ...accessMessages,
  ...privacy,
  ...securityMessages,
  ...passkeyMessages,
  ...searches,
  ...talk,
};
