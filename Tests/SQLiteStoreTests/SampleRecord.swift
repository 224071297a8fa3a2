import PassLedger
import TestSupport

/// Records of the sample region, one call each.
enum SampleRecord {
    static func mint(_ number: Int) throws -> Record {
        guard let region = SampleRegion() else { throw BrokenRule("no sample region") }
        return try region.mint(number)
    }
}
