package os.qres.kitchen.board;

import java.util.List;

/// One page of the board.
///
/// @param page from 0
/// @param hidden how many tickets are on other pages only
public record BoardPage(List<Card> cards, int page, int pages, int hidden, int open, int ready, int late, int warning) {
    static final BoardPage EMPTY = new BoardPage(List.of(), 0, 1, 0, 0, 0, 0, 0);
}
