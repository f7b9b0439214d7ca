/* Preloaded into a program, records what it does to the files whose path begins with $RECORDED: what it writes, at which place and when,
   what it cuts off and deletes, and what it has the disk keep. Each entry of the file $RECORD is: moment in nanoseconds, kind, file, place, length, bytes.
   A sync keeps what was written before it began: its entry names the last entry of that moment in place of a place. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { WRITE = 'w', CUT = 'c', SYNC = 's', DELETE = 'd' };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int record = -1;
static uint64_t entries;

#define REAL(result, name, ...) static result (*real)(__VA_ARGS__); if (!real) *(void **) &real = dlsym(RTLD_NEXT, #name)

static uint64_t now(void) {
    struct timespec moment;
    clock_gettime(CLOCK_MONOTONIC, &moment);
    return (uint64_t) moment.tv_sec * 1000000000u + moment.tv_nsec;
}

/* The end of the path of a recorded file; false for any other file. */
static int end_of(const char *path, char *name) {
    const char *prefix = getenv("RECORDED");
    if (!prefix || strncmp(path, prefix, strlen(prefix)) != 0) return 0;
    snprintf(name, 64, "%s", path + strlen(prefix));
    return strcmp(name, "-shm") != 0;
}

static int name_of(int fd, char *name) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = getenv("RECORDED") ? readlink(link, path, sizeof path - 1) : -1;
    if (length < 0) return 0;
    path[length] = 0;
    return end_of(path, name);
}

/* Called with the lock held. */
static void add(char kind, const char *name, uint64_t place, const void *bytes, uint64_t length) {
    REAL(ssize_t, write, int, const void *, size_t);
    if (record < 0) record = open(getenv("RECORD"), O_WRONLY | O_CREAT | O_APPEND, 0600);
    struct { uint64_t moment, kind, place, length; char name[64]; } entry = { now(), kind, place, length, "" };
    snprintf(entry.name, sizeof entry.name, "%s", name);
    if (real(record, &entry, sizeof entry) != sizeof entry) abort();
    if (length && real(record, bytes, length) != (ssize_t) length) abort();
    entries++;
}

static ssize_t recorded_pwrite(ssize_t (*real)(int, const void *, size_t, off64_t), int fd, const void *bytes, size_t length, off64_t place) {
    char name[64];
    if (!name_of(fd, name)) return real(fd, bytes, length, place);
    pthread_mutex_lock(&lock);
    ssize_t written = real(fd, bytes, length, place);
    if (written > 0) add(WRITE, name, place, bytes, written);
    pthread_mutex_unlock(&lock);
    return written;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t place) {
    REAL(ssize_t, pwrite, int, const void *, size_t, off64_t);
    return recorded_pwrite(real, fd, bytes, length, place);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t place) {
    REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
    return recorded_pwrite(real, fd, bytes, length, place);
}

static int recorded_cut(int (*real)(int, off64_t), int fd, off64_t length) {
    char name[64];
    if (!name_of(fd, name)) return real(fd, length);
    pthread_mutex_lock(&lock);
    int failed = real(fd, length);
    if (!failed) add(CUT, name, length, "", 0);
    pthread_mutex_unlock(&lock);
    return failed;
}

int ftruncate(int fd, off_t length) {
    REAL(int, ftruncate, int, off64_t);
    return recorded_cut(real, fd, length);
}

int ftruncate64(int fd, off64_t length) {
    REAL(int, ftruncate64, int, off64_t);
    return recorded_cut(real, fd, length);
}

static int recorded_sync(int (*real)(int), int fd) {
    char name[64];
    if (!name_of(fd, name)) return real(fd);
    pthread_mutex_lock(&lock);
    uint64_t before = entries;
    pthread_mutex_unlock(&lock);
    int failed = real(fd);
    if (!failed) {
        pthread_mutex_lock(&lock);
        add(SYNC, name, before, "", 0);
        pthread_mutex_unlock(&lock);
    }
    return failed;
}

int fsync(int fd) {
    REAL(int, fsync, int);
    return recorded_sync(real, fd);
}

int fdatasync(int fd) {
    REAL(int, fdatasync, int);
    return recorded_sync(real, fd);
}

int unlink(const char *path) {
    REAL(int, unlink, const char *);
    char name[64];
    if (!end_of(path, name)) return real(path);
    pthread_mutex_lock(&lock);
    int failed = real(path);
    if (!failed) add(DELETE, name, 0, "", 0);
    pthread_mutex_unlock(&lock);
    return failed;
}
