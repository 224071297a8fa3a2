import Admission
import PassLedger
package import Passes
package import Regions
import SQLiteStore
import Synchronization

/// The snapshot that a gate would decide by, or decides by: taken up from its file whenever that changes.
///
/// A copy of the last whole one that was accepted lies beside the journal: with it a gate starts although somebody replaced the file by
/// one that is no good, and never goes back to a lower version.
///
/// - Guarantee: a file that is no good, or older, changes nothing; it is told once.
package final class SnapshotKeeper: Sendable {
    private let path: String?
    private let copy: DurableFile
    private let region: RegionID
    private let state: Mutex<State>

    private struct State {
        var view: SnapshotView?
        var roster: RosterFile?
        var looked: FileStamp?
        var refusal: SnapshotRefusal?
    }

    /// Names the file; reads nothing yet.
    ///
    /// - Shape: `path` is the settings' file, nil without one; the copy lies beside the journal.
    package init(_ path: String?, of region: RegionID, beside journal: String) {
        self.path = path
        self.region = region
        copy = DurableFile(CardFile.path(beside: journal, "snapshot"))
        state = Mutex(State())
    }

    /// The snapshot in use.
    package var view: SnapshotView? { state.withLock(\.view) }

    /// Why the file that lies there now is not used; nil when it is.
    package var refusal: SnapshotRefusal? { state.withLock(\.refusal) }

    /// Looks whether the file has changed, and takes it up.
    ///
    /// - Shape: `roster` is the roster that the gate trusts.
    /// - Returns: whether another snapshot is in use now, or another file was found to be no good.
    @discardableResult
    package func look(trusting roster: RosterFile) -> Bool {
        state.withLock { state in
            if state.view == nil { openCopy(&state, roster) }
            guard let path, let stamp = FileStamp(of: path), stamp != state.looked else { return false }
            state.looked = stamp
            guard let bytes = try? DurableFile(path).read(limit: 1 << 30) else { return false }
            return take(bytes, into: &state, trusting: roster)
        }
    }

    /// Takes a snapshot that came by another way.
    package func take(_ bytes: [UInt8], trusting roster: RosterFile) -> Bool {
        state.withLock { take(bytes, into: &$0, trusting: roster) }
    }

    private func take(_ bytes: [UInt8], into state: inout State, trusting roster: RosterFile) -> Bool {
        let before = state.view?.version
        do throws(SnapshotRefusal) {
            if let held = state.view {
                // The file of the version in use, seen again after a restart.
                if let same = try? SnapshotView(opening: bytes, of: region, trusting: held.roster),
                    same.version == held.version
                {
                    state.refusal = nil
                    return false
                }
                state.view = try held.following(bytes)
            } else {
                state.view = try SnapshotView(opening: bytes, of: region, trusting: roster)
            }
            state.refusal = nil
            // A crash before this leaves the older copy: the file is taken up anew at the next start.
            if (try? SnapshotView(opening: bytes, of: region, trusting: roster)) != nil {
                try? copy.write(bytes, mode: 0o600)
            }
            return state.view?.version != before
        } catch {
            let isNews = state.refusal != error
            state.refusal = error
            return isNews
        }
    }

    private func openCopy(_ state: inout State, _ roster: RosterFile) {
        guard let bytes = try? copy.read(limit: 1 << 30) else { return }
        state.view = try? SnapshotView(opening: bytes, of: region, trusting: roster)
    }
}
