public import ArgumentParser
import PassLedger
import Passes
public import QRSymbols
import Regions

/// `issuer batch`: one pass a row.
struct Batch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mints one pass for each row of a CSV file",
        discussion: """
            Every mistake in the file is named with row and column before the first pass is minted. After a crash run it again \
            with the same --out: no row is minted twice. passes.csv in --out is the rows with pass_id and qr added.

            Example: issuer batch group.csv --home lakeside --out group --format pdf
            """)

    @Argument(help: "The CSV file: a header row; plan is required", completion: .file(extensions: ["csv"]))
    var file: String
    @OptionGroup var home: HomeOption
    @Option(help: "The folder for pictures and passes.csv", completion: .directory)
    var out: String
    @Option(help: "What pictures are: png, svg or pdf")
    var format: PictureFormat = .png
    @OptionGroup var report: ReportOption

    func run() async throws {
        let home = try home.open()
        let content = try DurableFile(file).read(limit: BatchFile.byteLimit)
        let desk = try await IssuerDesk(opening: home)
        let batch = try batch(in: content, for: try await desk.rehearsal(at: .now()))
        let folder = try BatchFolder(out, for: content, format: format)
        let rows = try await desk.mint(batch, into: folder)
        for row in rows { report.print(row.json, text: Messages.batchRow(row).text(in: .ofEnvironment())) }
        if !report.isJSON {
            report.print(nil, text: Messages.batched(rows.count, folder: out).text(in: .ofEnvironment()))
        }
    }

    private func batch(in content: [UInt8], for rehearsal: BatchRehearsal) throws(IssuerError) -> BatchFile {
        let progress = ProgressBar(label: Phrase(zh: "检查", en: "checking"))
        do {
            return try BatchFile(parsing: content, for: rehearsal) { progress.show($0, of: $1) }
        } catch {
            throw .batchFile(file, error)
        }
    }
}

extension PictureFormat: ExpressibleByArgument {}

extension MintedRow {
    var json: JSONValue {
        [
            "row": JSONValue(row), "pass_id": JSONValue(pass), "qr": JSONValue(picture),
            "entry_index": JSONValue(index.value),
        ]
    }
}
