import { type URI, UriUtils } from 'langium';
import { LayeredNameIndex } from '../names/layered-name-index.js';
import type { NameIndex } from '../names/name-index.js';
import { Project } from './project.js';
import type { GivenRuleSettings } from './rule-settings.js';

/** The rights of a document that sees a project and does not belong to it. */
export interface VisitorRights {
  /** Whether what is found in it is reported. */
  isReported: boolean;
  /** Whether it can be written to: then a rename in the project changes it too. */
  isEditable: boolean;
}

/**
 * A project from the view of a document that does not belong to it: an unsaved plan, an earlier version in a diff view,
 * a file that git ignores. The document finds its own names first, then all names of the project. No file of the
 * project finds the names of the document.
 */
export class VisitingProject extends Project {
  private static count = 0;
  /** Tells those that see the same project apart. */
  readonly id = ++VisitingProject.count;
  override readonly names: NameIndex;

  constructor(
    private readonly visited: Project,
    readonly rights: VisitorRights,
  ) {
    super(visited.origin);
    this.names = new LayeredNameIndex(visited.names);
    this.configuration = { ...visited.configuration, gitignore: false };
    this.hasUnreadPlans = visited.hasUnreadPlans;
    this.hasUnreadPackages = visited.hasUnreadPackages;
    this.rootConfiguration = visited.rootConfiguration;
    this.rootRuleSettings = visited.rootRuleSettings;
  }

  override get base(): Project {
    return this.visited;
  }

  override get followsRenames(): boolean {
    return this.rights.isEditable;
  }

  override get otherScopes(): readonly Project[] {
    return this.visited.otherScopes;
  }

  override ruleSettingsFor(uri: URI): readonly GivenRuleSettings[] {
    return this.visited.ruleSettingsFor(uri);
  }

  override languageFor(uri: URI): string | undefined {
    return this.visited.languageFor(uri);
  }

  /** A document that is no file has a name and no place. */
  override relativePath(uri: URI): string {
    return uri.scheme === this.root.scheme ? super.relativePath(uri) : UriUtils.basename(uri);
  }
}
