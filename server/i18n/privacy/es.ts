import type { PrivacyMessages } from './en.js';

export const privacy = {
  'topic.account': 'Su cuenta',
  'event.dataExport.ready.title': 'La copia de sus datos está lista',
  'event.dataExport.ready.body': 'Puede descargarla durante siete días, en la página de sus datos de su cuenta.',
  'event.erasure.asked.title': 'Sus datos van a ser borrados',
  'event.erasure.asked.body':
    'Se pidió en su cuenta y se hará dentro de siete días. Hasta entonces puede retirar allí la petición. Si no fue usted, hágalo ahora y cambie su contraseña.',

  'personal.copy': 'Lo que este servicio sabe de usted',
  'personal.nothing': 'Nada.',
  'personal.days': '{count, plural, one {# día} many {# de días} other {# días}}',
  'personal.years': '{count, plural, one {# año} many {# de años} other {# años}}',

  'personal.account': 'Su cuenta',
  'personal.account.purpose':
    'Su nombre, dirección de correo e idioma: para que pueda iniciar sesión y se le pueda escribir.',
  'personal.signIn': 'Sus medios de acceso',
  'personal.signIn.purpose':
    'Su contraseña en una forma que no puede leerse, sus claves de acceso sin su secreto, el nombre con el que le conoce un proveedor de identidad, sus sesiones y sus tokens: para que nadie más entre en su nombre.',
  'personal.attempts': 'Intentos de inicio de sesión',
  'personal.attempts.purpose': 'Una dirección y una red, contadas: para que nadie pueda adivinar contraseñas.',
  'personal.roles': 'Sus funciones',
  'personal.roles.purpose':
    'Por quién actúa, en qué función y durante qué tiempo: sus actos valen como actos de esa organización o país.',
  'personal.acts': 'Lo que usted hizo',
  'personal.acts.purpose':
    'Quién redactó, avaló o decidió qué, y cuándo: los países deben poder ver cómo se llegó a una decisión.',
  'personal.nomination': 'Candidaturas a cursos',
  'personal.nomination.purpose':
    'Nombre, dirección de correo y lugar de trabajo de la persona que un país propone: para que la institución pueda seleccionar y expedir el certificado.',
  'personal.cv': 'Archivos sobre candidatos',
  'personal.cv.purpose':
    'Un currículum que un país añade a una candidatura: para que la institución pueda seleccionar. También los archivos que usted envió y que aún no pertenecen a nada.',
  'personal.expert': 'Expertos en misión',
  'personal.expert.purpose': 'El nombre del experto: para que ambas partes sepan quién viene.',
  'personal.contract': 'Contratos de misiones',
  'personal.contract.purpose': 'El texto que acordaron ambas partes; nombra al experto.',
  'personal.messages': 'Mensajes de las coincidencias',
  'personal.messages.purpose':
    'Lo que usted escribió a la otra parte de una coincidencia: para que ambas acuerden qué hacer juntas.',
  'personal.invitations': 'Invitaciones',
  'personal.invitations.purpose':
    'La dirección a la que una organización envió una invitación a asumir una función: para que el enlace llegue a la persona correcta.',
  'personal.notices': 'Avisos',
  'personal.notices.purpose': 'Lo que se le comunicó y lo que desea que se le comunique: para que no se pierda nada.',
  'personal.mails': 'Correos enviados a usted',
  'personal.mails.purpose': 'Su texto y su destino: para poder enviarlos de nuevo si falla un servidor.',
  'personal.searches': 'Búsquedas guardadas y direcciones secretas',
  'personal.searches.purpose':
    'De qué pidió que se le avisara y qué se encontró, y que creó una dirección para su calendario: para que sepa lo que aparece.',
  'personal.answers': 'Respuestas guardadas por si hay repetición',
  'personal.answers.purpose':
    'La respuesta a una petición con clave: para que enviarla dos veces la ejecute una sola vez.',
  'personal.accesses': 'Quién consultó sus datos',
  'personal.accesses.purpose': 'Cada consulta de otras personas a datos sobre usted: para que pueda verla.',
  'personal.exports': 'Copias de sus datos',
  'personal.exports.purpose': 'Se hacen cuando usted pide una.',
  'personal.proofs': 'Claves de las pruebas',
  'personal.proofs.purpose':
    'Permiten probar de qué nombre y dirección trataba un acto registrado. El propio registro no contiene ninguno de los dos.',
  'personal.erasures': 'Peticiones de borrado',
  'personal.erasures.purpose': 'Cuándo lo pidió y cuándo se hizo.',

  'personal.ground.service': 'Sin ello no se puede prestar el servicio que usted pidió.',
  'personal.ground.task': 'Necesario para la cooperación entre los países o instituciones interesados.',
  'personal.ground.security': 'Necesario para la seguridad de las cuentas y del servicio.',
  'personal.ground.record': 'Los gobiernos deben poder rendir cuentas de lo que se hizo en su nombre.',
  'personal.ground.rights': 'Necesario para que pueda ejercer sus derechos.',

  'personal.kept.account': 'Mientras exista la cuenta',
  'personal.kept.always': 'Sin límite de tiempo',
  'personal.kept.made': '{period} después de registrarse',
  'personal.kept.sent': '{period} después del envío',
  'personal.kept.ended': '{period} después del fin de la misión o del curso',
  'personal.kept.ready': '{period} después de estar lista',

  'personal.erasure.deleted': 'Se elimina',
  'personal.erasure.replaced': 'Se sustituye por la palabra «erased»',
  'personal.erasure.kept': 'Se conserva',
  'personal.keepReason.answerable':
    'Permanece, sin su nombre ni su dirección, para que se vea que la misma persona actuó con derecho a hacerlo.',
  'personal.keepReason.contract':
    'Un contrato acordado queda como se acordó: de otro modo ya no probaría nada. Los borradores se eliminan.',
  'personal.keepReason.request':
    'Que usted lo pidió queda anotado, sin su nombre ni su dirección, para mostrar que se hizo.',

  'personal.class.P0': 'Público',
  'personal.class.P1': 'Para personas registradas',
  'personal.class.P2': 'Para las personas interesadas',
  'personal.class.P3': 'Delicado',
  'personal.reader.self': 'Usted',

  'personal.way.list': 'En una lista',
  'personal.way.page': 'Por separado',
  'personal.way.step': 'Al decidir sobre ello',
  'personal.way.download': 'Como archivo',
  'personal.way.breakGlass': 'En una emergencia, con motivo',

  'personal.field.name': 'Nombre',
  'personal.field.email': 'Dirección de correo',
  'personal.field.locale': 'Idioma',
  'personal.field.created_at': 'Registrado',
  'personal.field.role': 'Función',
  'personal.field.since': 'Desde',
  'personal.field.until': 'Hasta',
  'personal.field.participant_name': 'Nombre del candidato',
  'personal.field.participant_email': 'Dirección de correo del candidato',
  'personal.field.organisation': 'Lugar de trabajo',
  'personal.field.country': 'País',
  'personal.field.rank': 'Lugar en el orden del país',
  'personal.field.certificate_number': 'Número del certificado',
  'personal.field.state': 'Etapa',
  'personal.field.expert_name': 'Nombre del experto',
  'personal.field.duty_station': 'Lugar de destino',
  'personal.field.starts_on': 'Primer día',
  'personal.field.ends_on': 'Último día',
  'personal.field.title': 'Título',
  'personal.field.subject': 'Asunto',
  'personal.field.text': 'Texto',
  'personal.field.to_address': 'Enviado a',
  'personal.field.sent_at': 'Enviado',
  'personal.field.occurred_at': 'Cuándo',
  'personal.field.seen_at': 'Consultado',
  'personal.field.asked_at': 'Pedido',
} satisfies PrivacyMessages;
