/**
 * Lets one question be under way at a time and keeps only the newest wish to ask again: however fast someone types, the
 * answers come in order, the last question is always asked, and an answer to what is no longer wanted is dropped.
 */
export class Latest<Question, Answer> {
  private busy = false;
  private waiting = false;
  private generation = 0;

  constructor(
    private readonly question: () => Question,
    private readonly ask: (question: Question) => Promise<Answer>,
    private readonly deliver: (answer: Answer) => void,
  ) {}

  /** Asks, now or as soon as the question under way is answered. */
  again(): void {
    if (this.busy) this.waiting = true;
    else void this.run();
  }

  /** What is wanted has changed: the answer under way no longer counts. */
  changed(): void {
    this.generation += 1;
    this.again();
  }

  private async run(): Promise<void> {
    this.busy = true;
    try {
      do {
        this.waiting = false;
        const { generation } = this;
        const question = this.question();
        const answer = await this.ask(question);
        if (generation === this.generation) this.deliver(answer);
      } while (this.waiting);
    } finally {
      this.busy = false;
    }
  }
}
