import pg from 'pg';

/**
 * A client nobody listens to ends the process when its connection is lost, and between the pool's hands and the
 * borrower's there is a moment when nobody does. What comes of the loss is told to whoever asks it next.
 */
export class LastingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}
