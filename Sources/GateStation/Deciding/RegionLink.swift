package import PassLedger
package import Passes
package import SQLiteStore

/// What a gate has of its region: its books, if they are in reach.
///
/// Working from the region's home is one way; asking a bookkeeper over HTTP is another.
///
/// - Guarantee: nothing here waits longer than it was given; a region that does not answer in time is ``RegionAway``.
package protocol RegionLink: Sendable {
    /// Judges a verified pass by the region's own books and records what was decided, in the gate's journal first.
    ///
    /// - Units and bounds: `limit` is how long the region may take before anything was journalled.
    /// - Guarantee: an admitted passage is durable in the gate's journal on return.
    /// - Errors: ``RegionAway``: nothing was decided and nothing written; ``JournalFault`` and ``GateError``: the gate itself
    ///   cannot answer.
    func judge(
        _ asked: AskedPass, by hand: GateHand, holding held: HeldJournal, within limit: Duration
    ) async throws -> Judgement

    /// Checks that the gate's key and journal are those that the region enrolled.
    ///
    /// - Errors: ``RegionAway``; ``GateError``.
    func check(_ hand: GateHand) async throws

    /// Hands records to the region, in any order and as often as need be; each is recorded once, by its hash.
    ///
    /// - Shape: as many answers as records, in their order.
    /// - Errors: ``RegionAway``: some may have been taken; sending all of them again is harmless.
    func deliver(_ records: [Record], by hand: GateHand) async throws -> [Delivery]

    /// Lets in whom staff have looked at, as ``HomeGate/confirm(_:shown:given:)`` does.
    ///
    /// - Errors: ``RegionAway``, ``StaffError``, ``JournalFault``.
    func confirm(_ attempt: AttemptID, shown: ShownPass?, by hand: GateHand) async throws -> Judgement

    /// Checks out who is still inside a zone of the gate after it closed.
    ///
    /// - Returns: the records written, each durable; none where the region does that by itself.
    /// - Errors: ``RegionAway``, ``JournalFault``.
    func checkOutAtClosing(_ hand: GateHand) async throws -> [Record]

    /// Takes back a visit of this gate.
    ///
    /// - Errors: ``RegionAway``, ``StaffError``, ``JournalFault``.
    func annul(_ visit: VisitName, reason: String, by hand: GateHand) async throws -> AnnulledVisit

    /// The newest token of a pass that was sold by the region, for staff who type its number.
    ///
    /// - Errors: ``RegionAway``; nil when nobody sold such a pass.
    func token(of pass: PassID) async throws -> PassToken?

    /// A plan in the version that a pass was sold by, as the region last told it; nil when it is not known without asking.
    func plan(_ reference: PlanReference) -> Plan?

    /// The region's gates and roster as they are now.
    ///
    /// - Errors: ``RegionAway``.
    func card() async throws -> EnrolmentCard

    /// The newest snapshot that the region gives out by this way; nil when it gives none.
    func newestSnapshot() async throws -> [UInt8]?

    /// What a region's lasting proof of everything recorded so far needs: a signed head here.
    ///
    /// - Guarantee: on return every record answered for is covered; a failure costs nothing but time.
    func settle() async throws
}

/// What became of a record that was handed over.
package enum Delivery: Hashable, Sendable {
    /// The region has it, since now or since before.
    case recorded(EntryIndex?)
    /// The region cannot take it, ever.
    case refused(RecordRefusal)
    /// The region has another record of this journal with the same number.
    case forked
}

/// The region's books are out of reach.
package struct RegionAway: Error {
    /// Why, as far as one can tell.
    package let cause: any Error

    package init(_ cause: any Error) { self.cause = cause }
}
