import type { PrivacyWords } from './en.js';

export const privacy = {
  'privacy.title': 'Datos personales',
  'privacy.lead':
    'Todos los tipos de datos sobre personas que guarda este servicio, por qué, quién los ve, cuánto tiempo se conservan y qué pasa con ellos si usted pide que se borren. Es la misma lista por la que se rige el servicio.',
  'privacy.why': 'Por qué se puede',
  'privacy.class': 'Clase',
  'privacy.sees': 'Quién los ve',
  'privacy.nobody': 'Nadie; solo el servicio los usa',
  'privacy.kept': 'Cuánto se conservan',
  'privacy.erasure': 'Si se borran sus datos',
  'privacy.backups':
    'Las copias de seguridad no se revisan: lo borrado desaparece de ellas cuando se sustituyen. Quien administra esta instalación dice cuándo.',
  'privacy.mine': 'Mis datos',
  'privacy.mineLead': 'Quién consultó sus datos, una copia de ellos y su borrado.',
  'privacy.accesses': 'Quién consultó sus datos',
  'privacy.accessesText':
    'Cargos y organizaciones, no nombres. Se incluyen las candidaturas con su dirección de correo.',
  'privacy.noAccesses': 'Nadie hasta ahora.',
  'privacy.more': 'Anteriores',
  'privacy.you': 'Usted',
  'privacy.copy': 'Una copia de sus datos',
  'privacy.copyText':
    'Todo lo que se sabe de usted, como página para leer y como archivo para otros programas. Se le avisará cuando esté lista y podrá descargarla durante siete días.',
  'privacy.askCopy': 'Hacer una copia',
  'privacy.making': 'En preparación',
  'privacy.readable': 'Para leer (HTML)',
  'privacy.file': 'Para programas (JSON)',
  'privacy.until': 'Hasta el {date}',
  'privacy.erase': 'Borrar mis datos',
  'privacy.eraseText':
    'Con ello termina su cuenta. Se hace siete días después de pedirlo; hasta entonces puede retirar la petición aquí.',
  'privacy.eraseWhat': 'Qué hay y qué pasa con ello',
  'privacy.records': '{count, plural, one {# entrada} many {# de entradas} other {# entradas}}',
  'privacy.askErasure': 'Pedir el borrado',
  'privacy.takeBack': 'Conservar mi cuenta',
  'privacy.erasureDue': 'Sus datos se borrarán el {date}.',
  'privacy.lastFocalPoint':
    'Usted es el último punto focal de {country}. Designe antes a alguien que le suceda: de otro modo nadie podría avalar ni proponer por el país.',
  'privacy.lastAdministrator': 'Usted es la última persona administradora. Designe antes a alguien que le suceda.',
  'privacy.register': 'Lo que este servicio sabe de las personas',
} satisfies PrivacyWords;
