//! Maps a stream on all cores, in constant memory, and keeps its order.

use std::sync::Mutex;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{available_parallelism, scope};

/// Items that may be under way for each core: enough that a long article does not leave the other cores idle.
const AHEAD: usize = 8;

/// Calls `work` for every item on all cores and `sink` with the results, in the order of the items, on this
/// thread. Stops reading at the first error of `sink` and returns it. At most [`AHEAD`] items a core are held
/// at once.
pub fn ordered<I: Send, O: Send, E>(
    items: impl Iterator<Item = I> + Send,
    work: impl Fn(I) -> O + Sync,
    mut sink: impl FnMut(O) -> Result<(), E>,
) -> Result<(), E> {
    let cores = available_parallelism().map_or(1, |cores| cores.get());
    scope(|scope| {
        // Each item travels with the channel its result comes back on; the receiving ends wait in order in
        // `results`.
        let (queue, jobs) = sync_channel::<(I, SyncSender<O>)>(cores * AHEAD);
        let (promise, results) = sync_channel(cores * AHEAD);
        scope.spawn(move || {
            for item in items {
                let (answer, result) = sync_channel(1);
                if promise.send(result).is_err() || queue.send((item, answer)).is_err() {
                    break;
                }
            }
        });
        let jobs = std::sync::Arc::new(Mutex::new(jobs));
        for _ in 0..cores {
            let (jobs, work) = (jobs.clone(), &work);
            scope.spawn(move || {
                loop {
                    let job = jobs.lock().map(|jobs| jobs.recv());
                    let Ok(Ok((item, answer))) = job else { break };
                    // The sink may have given up; then nobody waits for this answer.
                    let _ = answer.send(work(item));
                }
            });
        }
        drop(jobs);
        results.iter().filter_map(|result| result.recv().ok()).try_for_each(&mut sink)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn keeps_the_order() {
        let mut seen = Vec::new();
        let slow_first = |n: u64| {
            std::thread::sleep(std::time::Duration::from_micros(if n < 3 { 500 } else { 0 }));
            n * n
        };
        let done: Result<(), Infallible> = ordered(0..200, slow_first, |n| {
            seen.push(n);
            Ok(())
        });
        assert_eq!(done, Ok(()));
        assert_eq!(seen, (0..200).map(|n| n * n).collect::<Vec<_>>());
    }

    #[test]
    fn an_error_of_the_sink_ends_an_endless_stream() {
        let read = AtomicUsize::new(0);
        let endless = std::iter::repeat_with(|| read.fetch_add(1, Ordering::Relaxed));
        let done = ordered(endless, |n| n, |n| if n < 10 { Ok(()) } else { Err("enough") });
        assert_eq!(done, Err("enough"));
    }
}
