import type { scripts as en } from './en.js';

export const scripts = {
  left: '{count, plural, one {Resta-lhe # carácter} other {Restam-lhe # caracteres}}',
  over: '{count, plural, one {Tem # carácter a mais} other {Tem # caracteres a mais}}',
  hide: 'Ocultar',
  hidePassword: 'Ocultar a palavra-passe',
  passwordShown: 'A sua palavra-passe está visível',
  passwordHidden: 'A sua palavra-passe está oculta',
  saved: 'Guardado às {time}',
  savedPartly: 'Guardado às {time}, exceto o que ainda não está certo',
  notRight: 'Ainda não foi guardado: algo aqui não está certo',
  notSaved: 'Já não é guardado automaticamente. Guarde com o botão.',
  stale:
    'Outra pessoa alterou isto entretanto. Já não é guardado automaticamente: guarde com o botão para ver as duas versões.',
  offline: 'Sem ligação. O que escreve fica neste dispositivo.',
  kept: 'Neste dispositivo há um texto de {time} que não foi enviado.',
  putBack: 'Repor o texto',
  throwAway: 'Deitar fora',
  stillThere: 'Ainda está aí?',
  ends: 'A sua sessão termina às {time}, a não ser que continue.',
  endsSoon:
    'A sua sessão termina às {time}: uma sessão dura no máximo doze horas. O que escreve fica neste dispositivo.',
  stay: 'Continuar ligado',
  stayFailed: 'Sem ligação. A sua sessão termina às {time}, a não ser que continue.',
  understood: 'Compreendi',
  signedOut: 'A sua sessão terminou',
  ended: 'O que escreveu fica neste dispositivo e ser-lhe-á proposto quando voltar a iniciar sessão.',
  endedElsewhere: 'Terminou a sessão noutra janela.',
  signInAgain: 'Iniciar sessão e voltar',
} satisfies Record<keyof typeof en, string>;
