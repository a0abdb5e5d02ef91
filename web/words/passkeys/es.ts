import type { PasskeyWords } from './en.js';

export const passkeys = {
  'passkeys.title': 'Claves de acceso',
  'passkeys.lead':
    'Con una clave de acceso inicia sesión de la misma manera que desbloquea su dispositivo: con un PIN, un dedo o su rostro. No hay nada que recordar, ni nada que un sitio falso pueda sonsacarle.',
  'passkeys.yours': 'Sus claves de acceso',
  'passkeys.none': 'Aún no tiene ninguna.',
  'passkeys.made': 'Creada el {date}',
  'passkeys.used': 'Usada por última vez el {date}',
  'passkeys.unused': 'Aún sin usar',
  'passkeys.synced': 'En varios de sus dispositivos',
  'passkeys.remove': 'Eliminar',
  'passkeys.removeNamed': 'Eliminar la clave de acceso {name}',
  'passkeys.add': 'Añadir una clave de acceso',
  'passkeys.name': 'Nombre',
  'passkeys.nameHint': 'Para reconocerla, por ejemplo: ordenador de la oficina, teléfono',
  'passkeys.nameNeeded': 'Escriba un nombre de 60 caracteres como máximo',
  'passkeys.full':
    'Tiene {count, plural, one {# clave de acceso} many {# de claves de acceso} other {# claves de acceso}}; no se pueden añadir más. Elimine una primero.',
  'passkeys.added': 'La clave de acceso se ha añadido. A partir de ahora puede iniciar sesión con ella.',
  'passkeys.removed':
    'La clave de acceso se ha eliminado. Bórrela también en su dispositivo, que quizá la siga ofreciendo.',
  'passkeys.needsScript':
    'Las claves de acceso necesitan JavaScript. Actívelo para este sitio o inicie sesión de otra manera.',
  'passkeys.needsBrowser':
    'Este navegador no puede usar claves de acceso aquí. Utilice un navegador más reciente y una dirección que empiece por https, o inicie sesión de otra manera.',
  'passkeys.stopped':
    'No se ha usado ninguna clave de acceso: se canceló o tardó demasiado. Puede volver a intentarlo.',
  'passkeys.already': 'Este dispositivo ya tiene una clave de acceso para su cuenta.',
  'passkeys.failed': 'No ha funcionado con este dispositivo. Inténtelo de nuevo o inicie sesión de otra manera.',
  'passkeys.signIn': 'Iniciar sesión con una clave de acceso',
  'passkeys.manage': 'Gestionar las claves de acceso',
  'passkeys.areFactor':
    'Sus claves de acceso son su segundo factor. Añada otra, o guarde códigos de recuperación, para el día en que se pierda un dispositivo.',
  'passkeys.count':
    'Tiene {count, plural, one {# clave de acceso} many {# de claves de acceso} other {# claves de acceso}}.',
  'passkeys.continue': 'Continuar con una clave de acceso',
  'passkeys.continueText': 'Use su clave de acceso, como para desbloquear este dispositivo.',
  'passkeys.confirmFirst': 'Para cambiar algo aquí, confirme primero que es usted.',
  'passkeys.confirm': 'Confirmar que soy yo',

  'provider.otherWays': 'Otras maneras de iniciar sesión',
  'provider.signIn': 'Iniciar sesión con {provider}',
  'provider.prove': 'Confirmar con {provider}',
  'provider.going': 'Hacia {provider}',
  'provider.goingText': 'Inicia sesión allí y vuelve aquí automáticamente.',
  'provider.continue': 'Continuar a {provider}',
  'provider.down':
    '{provider} no responde en este momento. Aún puede iniciar sesión aquí con su contraseña o una clave de acceso.',

  'identities.title': 'Inicio de sesión único',
  'identities.lead':
    'Una vez vinculada, puede iniciar sesión aquí con su cuenta en {provider}. Solo se conserva el nombre con el que {provider} le conoce.',
  'identities.linkedOn': 'Vinculada desde el {date}',
  'identities.notLinked': 'Sin vincular.',
  'identities.link': 'Vincular mi cuenta en {provider}',
  'identities.unlink': 'Desvincular',
  'identities.linked': 'Sus cuentas están vinculadas.',
  'identities.unlinked': 'Sus cuentas ya no están vinculadas.',
  'identities.off': 'No hay ningún proveedor configurado para este servicio.',

  'problem.attempt-over': 'Este intento ha terminado. Empiece de nuevo',
  'problem.passkey-refused': 'La clave de acceso no fue aceptada',
  'problem.passkey-copied': 'Dos dispositivos parecen usar la misma clave de acceso. Por su seguridad, no fue aceptada',
  'problem.last-second-factor': 'Su función exige un segundo factor y este es el último que tiene',
  'problem.last-way-in': 'Sin esto ya no podría iniciar sesión',
  'problem.unknown-identity': 'Nadie es conocido aquí con esta identidad',
  'problem.link-first': 'Tiene aquí una cuenta que aún no está vinculada',
  'problem.identity-taken': 'Esta identidad pertenece aquí a otra cuenta',
  'problem.identity-refused': 'El inicio de sesión con el proveedor no se completó o se canceló',
  'problem.provider-unavailable': 'El proveedor de identidad no responde',
  'remedy.attempt-over': 'Un intento vale una sola vez, durante unos minutos, en el navegador en que empezó.',
  'remedy.passkey-copied': 'Inicie sesión de otra manera, elimine esta clave de acceso de su cuenta y cree una nueva.',
  'remedy.last-second-factor': 'Añada primero otra clave de acceso o una aplicación de autenticación.',
  'remedy.last-way-in': 'Establezca primero una contraseña o añada otra clave de acceso.',
  'remedy.unknown-identity':
    'Las cuentas las abre su institución o el punto focal nacional. Si tiene una, inicie sesión de otra manera y vincule a ella esta identidad en su cuenta.',
  'remedy.link-first': 'Inicie sesión como siempre y vincule esta identidad en su cuenta.',
  'remedy.identity-taken': 'Inicie sesión en esa otra cuenta y desvincúlela allí primero.',
  'remedy.identity-refused': 'Inténtelo de nuevo. Si vuelve a fallar, inicie sesión de otra manera.',
  'remedy.provider-unavailable': 'Inicie sesión con su contraseña o una clave de acceso, o inténtelo más tarde.',
} satisfies PasskeyWords;
