import { DefaultServiceRegistry, type LangiumCoreServices } from 'langium';

/** All documents are plans, whatever they are called: an unsaved one has no ending. */
export class OkrServiceRegistry extends DefaultServiceRegistry {
  override getServices(): LangiumCoreServices {
    const [services] = this.all;
    if (!services) throw new Error('The services of the language have not been registered.');
    return services;
  }
}
