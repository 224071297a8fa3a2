import Passes

/// The region whose files are read.
private let region: IssuingRegion = {
    guard let id = RegionID("quzhou"), let currency = Currency("CNY"),
        let calendar = ParkCalendar(timeZone: "Asia/Shanghai", dayStartMinutes: 240)
    else { fatalError("a region of the fixtures") }
    return IssuingRegion(id: id, currency: currency, calendar: calendar)
}()

private let now = Moment(seconds: 1_777_600_000)

/// What batches are checked against: a plan with attributes of every type.
private let rehearsal: BatchRehearsal = {
    let file = """
        plans:
          - code: day
            name: {zh: 一日票, en: Day pass}
            zones: [north, south]
            attributes:
              class: {type: text, public: true}
              size: {type: integer}
              guided: {type: bool}
              name: {personal: true}
            perks: [{code: coffee, uses: 2}]
        """
    guard let plans = try? PlanFile.plans(in: Array(file.utf8), for: region) else { fatalError("a plan") }
    let record = KeyRecord(
        use: .issuer, key: SigningKey.random().publicKey, signFrom: Moment(seconds: 1_767_225_600),
        signUntil: Moment(seconds: 1_830_297_600), verifyUntil: Moment(seconds: 1_893_456_000))
    return BatchRehearsal(
        plans: plans.map { PlanOnSale(plan: $0, version: 1) }, region: region, issuerKey: record, at: now,
        tokenLimit: PassToken.largestPrintedSize)
}()

extension Reader {
    /// A plan file: each of its plans comes back from its ledger entry; every mistake has a place in the file.
    func readPlans(_ bytes: [UInt8]) {
        do throws(PlanFileError) {
            for plan in try PlanFile.plans(in: bytes, for: region) {
                let again = try? Plan(ledgerValue: plan.ledgerValue)
                require(again == plan, "an accepted plan comes back from the ledger")
            }
        } catch {
            require(!error.mistakes.isEmpty, "a refused plan file names a mistake")
            require(
                error.mistakes.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 },
                "a mistake has a place")
        }
    }

    /// A batch: an accepted one has a result, a refused one names a mistake.
    func readBatch(_ bytes: [UInt8]) {
        do throws(BatchError) {
            let batch = try BatchFile(parsing: bytes, for: rehearsal)
            guard let pass = PassID([UInt8](repeating: 7, count: 16)) else { return }
            let result = batch.result(batch.rows.map { _ in (pass, "0.png") })
            require(!result.isEmpty, "an accepted batch has a result")
        } catch {
            require(!error.mistakes.isEmpty, "a refused batch names a mistake")
        }
    }
}
