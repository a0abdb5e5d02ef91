import type { PasskeyMessages } from './en.js';

export const passkeys = {
  'event.person.passkeyAdded.title': '您的账户添加了一个通行密钥',
  'event.person.passkeyAdded.body':
    '持有它的人可以以您的身份登录。您的其他会话已结束。如果不是您本人，请将其移除，更改密码并告知您的管理员。',
  'event.person.passkeyRemoved.title': '您的账户移除了一个通行密钥',
  'event.person.passkeyRemoved.body':
    '它不能再用于登录，您的其他会话已结束。如果不是您本人，请立即更改密码并告知您的管理员。',
  'event.person.passkeyDoubted.title': '您的一个通行密钥可能被复制',
  'event.person.passkeyDoubted.body':
    '它以旧的计数被使用，似乎有两台设备持有它。没有人登录成功。请从您的账户中移除它，创建一个新的，并告知您的管理员。',
  'event.person.identityLinked.title': '您的账户已关联单点登录',
  'event.person.identityLinked.body':
    '从现在起，您也可以通过您的身份提供方登录。如果不是您本人，请解除关联并告知您的管理员。',
  'event.person.identityUnlinked.title': '您的账户已不再关联单点登录',
  'event.person.identityUnlinked.body':
    '您不能再通过您的身份提供方登录，您的其他会话已结束。如果不是您本人，请立即更改密码并告知您的管理员。',
} satisfies PasskeyMessages;
