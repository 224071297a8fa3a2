#include <spawn.h>

/* glibc has these, but shows them only under _GNU_SOURCE, which Swift's Glibc module is built without. */

/* pipe(2) whose ends no child inherits by accident: flags = O_CLOEXEC. */
extern int pipe2(int ends[2], int flags);

/* A child that starts with nothing open but what it was given. */
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);

/* A counter one can poll for. */
extern int eventfd(unsigned int count, int flags);

/* A descriptor that polls as readable once a child has ended; since glibc 2.36. */
extern int pidfd_open(int process, unsigned int flags);

/* What the kernel knows of its clock; the state is a struct timex, 208 bytes on every 64-bit Linux, zeroed to ask and change nothing.
   Its header is not included: with it Swift no longer knows which module struct stat is of. */
extern int adjtimex(void *state);
