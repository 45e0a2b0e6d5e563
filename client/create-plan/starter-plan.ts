/** What is known of a first plan before its snippet is inserted. */
export interface StarterPlan {
  /** A name of the language. */
  team: string;
  /** A cycle of the language. */
  cycle: string;
  /** The first day of the plan, if its cycle began earlier. */
  since?: string | undefined;
  /** The handle of the owner; empty if nobody is known. */
  person: string;
}

/**
 * Makes the text of a first plan as an editor snippet: a good example whose parts are placeholders, so that a person
 * who changes nothing still reads what a good plan looks like.
 *
 * The owner is one placeholder with its sign, as in completion: typing over it writes a whole handle.
 */
export function starterPlan({ team, cycle, since, person }: StarterPlan): string {
  const owner = person || '@owner';
  return `plan ${team} in ${cycle}${since === undefined ? '' : ` since ${since}`}

// An objective says in one sentence what will be different, for whom. Someone owns it.
objective \${1:first-answer} "\${2:People who ask us for help get it the same day}" {
  owner \${3:${owner}}

  // A key result says how everybody will see it: a change in the world, from where it is to where it should be.
  key result \${4:waiting-time} "\${5:Half of all questions are answered within 4 hours}" {
    owner \${3:${owner}}
    from \${6:26 hours} to \${7:4 hours}
    lagging
  }

  key result \${8:self-service} "\${9:More people find the answer themselves}" {
    owner \${3:${owner}}
    from \${10:12%} to \${11:30%}
    leading
  }

  // Work is an initiative. It drives key results and never counts as progress itself.
  initiative \${12:help-pages} "\${13:Rewrite the twenty most visited help pages}" {
    drives \${8:self-service}, \${4:waiting-time}
    owner \${3:${owner}}
    status planned
  }
}

// Once a week, one line for each key result that moved:
//
// check-ins DATE by \${3:${owner}} {
//   \${4:waiting-time}  20 hours confidence 60% "What moved, and why"
// }
$0`;
}
