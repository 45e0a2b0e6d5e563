import { DefaultServiceRegistry, type LangiumCoreServices } from 'langium';

/** Treats all documents as plans, with any name, because an unsaved document has no ending. */
export class OkrServiceRegistry extends DefaultServiceRegistry {
  override getServices(): LangiumCoreServices {
    const [services] = this.all;
    if (!services) throw new Error('The services of the language have not been registered.');
    return services;
  }
}
