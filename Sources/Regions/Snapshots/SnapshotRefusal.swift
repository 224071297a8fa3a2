public import PassLedger
public import Passes

/// Why a gate does not take a snapshot.
public enum SnapshotRefusal: Error, Hashable, Sendable {
    /// It is malformed, or no snapshot key of the region signed it.
    case unreadable(SnapshotError)
    /// A lower version than the one held, or the same one again.
    case older(version: Int64, held: Int64)
    /// A delta onto a version that is not the one held.
    case otherBase(Int64, held: Int64?)
    /// The roster in it is no good.
    case roster(RosterError)
    /// The roster in it is older than the one held.
    case olderRoster(Int, held: Int)
    /// The roster in it has the number of the one held and says something else.
    case otherRoster(Int)
    /// The roster does not list the region.
    case notListed(RegionID)

    /// What to tell staff.
    public var explanation: Phrase {
        switch self {
        case .unreadable(.badSignature):
            Phrase(
                zh: "快照的签名不是本景区的\n提示：用 issuer snapshot 重新写出快照",
                en: "the snapshot is not signed by this region\nhint: write it again with issuer snapshot")
        case .unreadable(.wrongRegion), .notListed:
            Phrase(
                zh: "快照属于别的景区\n提示：请检查设置文件里的 snapshot",
                en: "the snapshot is another region's\nhint: check snapshot in the settings")
        case .unreadable:
            Phrase(
                zh: "快照文件读不懂\n提示：重新拷贝，或用 issuer snapshot 重新写出",
                en: "the snapshot cannot be read\nhint: copy it again, or write it again with issuer snapshot"
            )
        case .older:
            Phrase(
                zh: "快照比正在使用的旧，不采用\n提示：请拷贝最新的快照",
                en: "the snapshot is older than the one in use, and is not taken\nhint: copy the newest")
        case .otherBase:
            Phrase(
                zh: "增量快照接不上正在使用的版本\n提示：请用完整的快照",
                en: "the snapshot continues another version than the one in use\nhint: take a whole one")
        case .roster, .olderRoster, .otherRoster:
            Phrase(
                zh: "快照里的名册不可用\n提示：请核对景区的名册，再写出快照",
                en:
                    "the roster in the snapshot cannot be used\nhint: check the region's roster and write it again"
            )
        }
    }
}
