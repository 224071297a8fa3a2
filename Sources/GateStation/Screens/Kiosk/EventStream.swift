import HTTPTypes
import Hummingbird
import Passes
import Regions

/// Keeps one page up to date, until it goes away.
///
/// - Shape: server-sent events; a beat every two seconds, so that both ends notice a dead connection, and the age of the
///   gate's data said anew every thirty.
struct EventStream: Sendable {
    let board: GateBoard
    /// Which run of the station this is: a page of an earlier one loads itself again.
    let run: String

    private enum Item: Sendable {
        case message(KioskMessage)
        case beat(Int)
    }

    func response() -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"],
            body: ResponseBody { [self] writer in
                try await writer.write(ByteBuffer(string: "retry: 1000\n\n" + hello.text))
                for await item in items() { try await writer.write(ByteBuffer(string: text(of: item))) }
                try await writer.finish(nil)
            })
    }

    private var hello: KioskMessage { KioskMessage(name: "hello", data: ["run": .string(run)]) }

    private func text(of item: Item) -> String {
        switch item {
        case .message(let message): message.text
        case .beat(let number):
            KioskMessage(name: "beat", data: ["n": .integer(Int64(number))]).text
                + (number.isMultiple(of: 15) ? board.regionMessage(at: .now()).text : "")
        }
    }

    /// Messages and beats in one stream; ends when whoever reads it does.
    private func items() -> AsyncStream<Item> {
        AsyncStream(bufferingPolicy: .bufferingNewest(64)) { items in
            let work = Task {
                await withDiscardingTaskGroup { group in
                    group.addTask {
                        for await message in board.messages(at: .now()) { items.yield(.message(message)) }
                        items.finish()
                    }
                    group.addTask {
                        for number in 1... {
                            do { try await Task.sleep(for: .seconds(2)) } catch { return }
                            items.yield(.beat(number))
                        }
                    }
                }
            }
            items.onTermination = { _ in work.cancel() }
        }
    }
}
