import type { scripts as en } from './en.js';

export const scripts = {
  left: '{count, plural, one {Il vous reste # caractère} other {Il vous reste # caractères}}',
  over: '{count, plural, one {Vous avez # caractère de trop} other {Vous avez # caractères de trop}}',
  hide: 'Masquer',
  hidePassword: 'Masquer le mot de passe',
  passwordShown: 'Votre mot de passe est visible',
  passwordHidden: 'Votre mot de passe est masqué',
  saved: 'Enregistré à {time}',
  savedPartly: 'Enregistré à {time}, sauf ce qui n’est pas encore correct',
  notRight: 'Pas encore enregistré : quelque chose n’est pas correct ici',
  notSaved: 'L’enregistrement automatique a cessé. Enregistrez avec le bouton.',
  stale:
    'Quelqu’un d’autre a modifié ceci entre-temps. L’enregistrement automatique a cessé : enregistrez avec le bouton pour voir les deux versions.',
  offline: 'Pas de connexion. Ce que vous écrivez est gardé sur cet appareil.',
  kept: 'Un texte de {time} qui n’a pas été envoyé est gardé sur cet appareil.',
  putBack: 'Le remettre',
  throwAway: 'Le jeter',
  stillThere: 'Êtes-vous toujours là ?',
  ends: 'Vous serez déconnecté à {time}, sauf si vous restez.',
  endsSoon:
    'Vous serez déconnecté à {time} : une session dure douze heures au plus. Ce que vous écrivez est gardé sur cet appareil.',
  stay: 'Rester connecté',
  stayFailed: 'Pas de connexion. Vous serez déconnecté à {time}, sauf si vous restez.',
  understood: 'J’ai compris',
  signedOut: 'Vous avez été déconnecté',
  ended: 'Ce que vous avez écrit est gardé sur cet appareil et vous sera proposé après une nouvelle connexion.',
  endedElsewhere: 'Vous vous êtes déconnecté dans une autre fenêtre.',
  signInAgain: 'Se connecter et revenir',
} satisfies Record<keyof typeof en, string>;
