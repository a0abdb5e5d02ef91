import type { AccessMessages } from './en.js';

export const access: AccessMessages = {
  'topic.access': 'Права и доступ',

  'act.membership.grant': 'Предоставить роль',
  'act.membership.end': 'Прекратить роль',
  'act.membership.change': 'Изменить роль',
  'act.organisation.verify': 'Подтвердить центр передового опыта',
  'act.listing.takeDown': 'Снять объявление',
  'act.glass.break': 'Чтение в исключительном порядке',
  'act.person.endSessions': 'Завершить сеансы пользователя',
  'act.person.resetSecondFactor': 'Сбросить второй фактор пользователя',

  'glass.kind.mission': 'Миссия и договор',
  'glass.kind.nomination': 'Кандидатура',
  'glass.kind.match': 'Совпадение',

  'event.person.joined.title': 'У вас новая роль: {state}',
  'event.person.joined.body': 'Организация: {title}.',
  'event.person.left.title': 'Ваша роль прекращена: {state}',
  'event.person.left.body': 'Организация: {title}. То, что она позволяла, вам больше недоступно.',
  'event.person.signed_out.title': 'Все ваши сеансы завершены',
  'event.person.signed_out.body':
    'Это сделал ответственный вашей организации или секретариат. Если причина вам неизвестна, спросите их.',
  'event.person.reset.title': 'Ваш второй фактор сброшен',
  'event.person.reset.body':
    'Все ваши сеансы завершены. При входе настройте новый второй фактор. Если вы об этом не просили, немедленно сообщите секретариату.',

  'event.invitation.accepted.title': 'Приглашение принято: {title}',
  'event.invitation.accepted.body': 'Роль: {state}.',
  'event.invitation.expired.title': 'Срок приглашения истек: {title}',
  'event.invitation.expired.body': 'Никто вовремя не принял роль ({state}). Можно пригласить снова.',
  'event.invitation.due.title': 'Приглашение еще не принято: {title}',
  'event.invitation.due.body': 'Срок ссылки для роли ({state}) скоро истечет.',

  'event.approval.proposed.title': 'Нужен второй человек: {other}',
  'event.approval.proposed.body': 'Предмет: {title}. Подтвердите или отклоните в течение семи дней.',
  'event.approval.confirmed.title': 'Подтверждено и выполнено: {other}',
  'event.approval.confirmed.body': 'Предмет: {title}.',
  'event.approval.refused.title': 'Отклонено: {other}',
  'event.approval.refused.body': 'Предмет: {title}. Второй человек не согласился.',
  'event.approval.expired.title': 'Срок истек: {other}',
  'event.approval.expired.body': 'Предмет: {title}. За семь дней никто не подтвердил.',
  'event.approval.due.title': 'По-прежнему нужен второй человек: {other}',
  'event.approval.due.body': 'Предмет: {title}. Через семь дней предложение теряет силу.',

  'event.delegation.made.title': 'Назначен заместитель: {state}',
  'event.delegation.made.body': 'Организация: {title}. Сроки указаны на странице «Люди и доступ».',
  'event.delegation.ended.title': 'Замещение окончено: {state}',
  'event.delegation.ended.body': 'Организация: {title}.',

  'event.glass.broken.title': 'Секретариат может читать в течение часа: {title}',
  'event.glass.broken.body': 'Так решили два администратора. Указанная причина: {other}',

  'event.listing.taken_down.title': 'Снято секретариатом: {title}',
  'event.listing.taken_down.body': 'Причина указана в объявлении. Вы можете возразить секретариату.',

  'invitation.mail.subject': 'Приглашение: {title}',
  'invitation.mail.greeting': 'Здравствуйте!',
  'invitation.mail.text':
    'Вам предлагают роль: {state}. Откройте ссылку и примите приглашение. Она действует один раз, до {other}.',
  'invitation.mail.why':
    'Ваш адрес указан в приглашении. Если вы его не ждали, ничего не делайте: учетная запись не создана.',
  'participant.mail.subject': 'Секретариат прочитал вашу кандидатуру',
  'participant.mail.greeting': 'Здравствуйте, {name}!',
  'participant.mail.text':
    'Два администратора решили, что один из них может читать вашу кандидатуру в течение часа. Указанная причина: {reason}',
  'participant.mail.why': 'Вы получили это письмо, потому что выдвинуты на этот курс.',
};
