import type { scripts as en } from './en.js';

export const scripts = {
  left: '{count, plural, one {Le queda # carácter} other {Le quedan # caracteres}}',
  over: '{count, plural, one {Tiene # carácter de más} other {Tiene # caracteres de más}}',
  hide: 'Ocultar',
  hidePassword: 'Ocultar la contraseña',
  passwordShown: 'Su contraseña está visible',
  passwordHidden: 'Su contraseña está oculta',
  saved: 'Guardado a las {time}',
  savedPartly: 'Guardado a las {time}, salvo lo que aún no es correcto',
  notRight: 'Aún no se ha guardado: algo aquí no es correcto',
  notSaved: 'Ya no se guarda automáticamente. Guárdelo con el botón.',
  stale:
    'Otra persona ha modificado esto entretanto. Ya no se guarda automáticamente: guárdelo con el botón para ver las dos versiones.',
  offline: 'Sin conexión. Lo que escribe se conserva en este dispositivo.',
  kept: 'En este dispositivo se conserva un texto de {time} que no se envió.',
  putBack: 'Recuperarlo',
  throwAway: 'Descartarlo',
  stillThere: '¿Sigue ahí?',
  ends: 'Su sesión se cerrará a las {time}, a menos que continúe.',
  endsSoon:
    'Su sesión se cerrará a las {time}: una sesión dura doce horas como máximo. Lo que escribe se conserva en este dispositivo.',
  stay: 'Seguir conectado',
  stayFailed: 'Sin conexión. Su sesión se cerrará a las {time}, a menos que continúe.',
  understood: 'Entendido',
  signedOut: 'Su sesión se ha cerrado',
  ended: 'Lo que ha escrito se conserva en este dispositivo y se le ofrecerá cuando vuelva a iniciar sesión.',
  endedElsewhere: 'Ha cerrado la sesión en otra ventana.',
  signInAgain: 'Iniciar sesión y volver',
} satisfies Record<keyof typeof en, string>;
