import type { MachineWords } from './en.js';

export const machines: MachineWords = {
  'calendar.title': 'Calendarios',
  'calendar.lead': 'Añada una dirección a su programa de calendario como suscripción; se mantendrá al día por sí sola.',
  'calendar.mine': 'Mis misiones y cursos',
  'calendar.courses': 'Cursos abiertos a los países',
  'calendar.secret':
    'La dirección es secreta: quien la tenga lee los títulos y las fechas de aquello en lo que participa. Muestra lo que puede ver en la sesión en que la crea.',
  'calendar.make': 'Crear una dirección',
  'calendar.end': 'Anular esta dirección',
  'calendar.mission': 'Misión: {title}',
  'calendar.course': 'Curso: {title}',
  'calendar.nominations': 'Último día para proponer candidatos: {title}',
  'accessibility.title': 'Accesibilidad',
  'accessibility.aim':
    'Todas las personas deben poder usar este servicio. Aspiramos a cumplir las Pautas de Accesibilidad para el Contenido Web 2.2, nivel AA, en cada página y en siete idiomas.',
  'accessibility.how': 'Qué hacemos para ello',
  'accessibility.howText':
    'Las páginas están completas sin scripts, se pueden ampliar y usar con el teclado, e indican su idioma y su dirección. Herramientas automáticas buscan errores; encuentran algunos, no todos.',
  'accessibility.known': 'Lo que sabemos que no basta',
  'accessibility.words':
    'Los textos de las páginas en árabe, chino, francés, portugués, ruso y español no han sido revisados por hablantes nativos.',
  'accessibility.listings': 'Los anuncios se muestran en el idioma en que fueron escritos. No los traducimos.',
  'accessibility.files': 'Los archivos que añaden las personas, como un currículum, pueden no ser accesibles.',
  'accessibility.passkeys': 'Entrar con una clave de acceso requiere un script. Hay otras formas de entrar.',
  'accessibility.untested': 'Las páginas aún no han sido probadas por personas que usan tecnologías de apoyo.',
  'accessibility.complain': 'Díganos qué no funciona',
  'accessibility.complainText':
    'Si algo le impide usar este servicio, escriba en cualquiera de los siete idiomas qué quería hacer y dónde falló. Quien gestiona esta instalación debe responder en diez días hábiles y decirle qué se hará o cómo obtener de otro modo lo que necesita.',
  'accessibility.noContact':
    'Quien gestiona esta instalación no ha indicado ninguna dirección. Diríjase al punto focal nacional de su país.',
  'accessibility.further':
    'Si la respuesta no le ayuda, diríjase al organismo de su país que vela por la accesibilidad o la igualdad de trato.',
};
