import type { AccountWords } from './en.js';

export const account = {
  'signIn.forgot': 'Contraseña olvidada',
  'signIn.reset': 'La contraseña nueva está fijada. Inicie sesión con ella.',

  'proof.title': 'Segundo paso',
  'proof.intro': 'Escriba el código que muestra ahora su aplicación de autenticación.',
  'proof.code': 'Código de la aplicación',
  'proof.recovery': 'Usar en su lugar un código de recuperación',
  'proof.recoveryCode': 'Código de recuperación',
  'proof.button': 'Continuar',
  'proof.needed': 'Escriba el código',
  'proof.wrong': 'El código no es correcto o ya se usó. Espere al siguiente e inténtelo de nuevo.',
  'proof.wrongPassword': 'La contraseña no es correcta. Inténtelo de nuevo.',
  'proof.expired': 'Ha pasado demasiado tiempo. Empiece de nuevo con su dirección de correo y su contraseña.',
  'confirm.title': 'Confirme que es usted',
  'confirm.intro':
    'Lo que va a hacer es vinculante o afecta a la seguridad de su cuenta. La confirmación vale cinco minutos.',

  'forgot.intro': 'Escriba su dirección de correo para recibir un enlace con el que fijar una contraseña nueva.',
  'forgot.button': 'Enviar el enlace',
  'forgot.sent': 'Mire su correo',
  'forgot.sentText':
    'Si hay una cuenta con esta dirección, se le envía un enlace. Funciona una vez, durante {count, plural, one {# minuto} many {# de minutos} other {# minutos}}.',
  'reset.title': 'Fijar una contraseña nueva',
  'reset.again': 'Pedir un enlace nuevo',

  'password.title': 'Cambiar su contraseña',
  'password.current': 'Contraseña actual',
  'password.new': 'Contraseña nueva',
  'password.hint':
    'Al menos {count} caracteres, en cualquier escritura. Varias palabras separadas por espacios son una buena opción. Puede pegarla desde un gestor de contraseñas.',
  'password.short': 'Use al menos {count} caracteres',
  'password.long': 'Use como máximo {count} caracteres',
  'password.common': 'Esta contraseña es de las que se prueban primero. Elija otra.',
  'password.personal': 'Esta contraseña está hecha con su nombre o su dirección. Elija otra.',
  'password.wrong': 'No es su contraseña actual',
  'password.currentNeeded': 'Escriba su contraseña actual',
  'password.newNeeded': 'Escriba una contraseña nueva',
  'password.save': 'Fijar la contraseña nueva',

  'security.title': 'Inicio de sesión y seguridad',
  'security.passwordChanged': 'La contraseña ha cambiado. Se cerraron todas sus demás sesiones.',
  'security.factor': 'Segundo factor',
  'security.factorNone':
    'No hay ninguno configurado. Con él, no basta con haber averiguado su contraseña para actuar en su nombre.',
  'security.factorOn': 'Hay una aplicación de autenticación configurada.',
  'security.codesLeft':
    '{count, plural, =0 {No queda ningún código de recuperación.} one {Queda # código de recuperación.} many {Quedan # de códigos de recuperación.} other {Quedan # códigos de recuperación.}}',
  'security.setUp': 'Configurar una aplicación de autenticación',
  'security.replace': 'Pasar a otro dispositivo',
  'security.newCodes': 'Generar nuevos códigos de recuperación',
  'security.remove': 'Quitar la aplicación de autenticación',
  'security.removed': 'Se quitó la aplicación de autenticación.',
  'security.tooShort': 'Su contraseña es demasiado corta para usarse sola. Elija antes una más larga.',
  'security.sessions': 'Dónde tiene sesión abierta',
  'security.here': 'Este navegador',
  'security.unknown': 'Dispositivo desconocido',
  'security.since': 'Inicio de sesión',
  'security.seen': 'Última actividad',
  'security.network': 'Red',
  'security.end': 'Cerrar esta sesión',
  'security.endOthers': 'Cerrar todas las demás sesiones',
  'security.ended': 'Cerrado.',
  'security.needed': 'Su función exige un segundo factor',
  'security.neededText': 'Hasta que lo use, no tiene derechos como:',
  'security.use': 'Usar su segundo factor',

  'authenticator.scan': 'Escanee esta imagen con una aplicación de autenticación en su teléfono.',
  'authenticator.qr': 'Código QR que contiene la clave',
  'authenticator.key': 'O escriba esta clave en la aplicación:',
  'authenticator.open': 'En este teléfono: abrir la aplicación',
  'authenticator.then': 'Luego escriba el código que muestra la aplicación.',
  'authenticator.wrong':
    'No es el código que muestra ahora la aplicación. Compruebe que el reloj del teléfono está en hora e inténtelo de nuevo.',
  'authenticator.button': 'Configurar',
  'codes.title': 'Sus códigos de recuperación',
  'codes.text':
    'Cada uno sustituye una vez a la aplicación, por si pierde el teléfono. Anótelos o imprima esta página y guárdelos como una llave. No se volverán a mostrar.',
  'codes.done': 'Ya los he guardado',

  'problem.wrong-proof': 'Esto no prueba su identidad',
  'problem.link-void': 'Este enlace ya no funciona',
  'problem.stale-form': 'Esta página estuvo abierta demasiado tiempo',
  'remedy.link-void': 'Ya se usó, es demasiado antiguo o está incompleto.',
  'remedy.stale-form': 'No se ha cambiado nada. Vuelva a cargar la página y repita lo que hizo.',
  'remedy.second-factor-required': 'Configure uno, o use el que tiene, en «Inicio de sesión y seguridad».',
} satisfies AccountWords;
