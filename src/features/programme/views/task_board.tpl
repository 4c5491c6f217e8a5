{{HEADER:none}}
{{#EMPTY}}{{STATE:none}}{{/EMPTY}}
{{#BOARD}}{{VIEWS:none}}{{FILTER_FORM:none}}
<div class="board" tabindex="0" role="group" aria-label="[[programme.board.title]]">
{{#COLUMN}}<section class="board-column" aria-label="{{STATUS_NAME}}"><h2>{{STATUS:none}}</h2>
{{#NONE}}<p class="quiet">[[programme.board.none]]</p>{{/NONE}}
<ul>{{#CARD}}<li class="board-card"><a href="{{PATH}}">{{TITLE}}</a><span class="cell-note">{{PERSON:none}}</span><span class="cell-note">{{DEADLINE}}</span></li>
{{/CARD}}</ul>
{{#MORE}}<p><a href="{{PATH}}">[[programme.board.more]]</a></p>{{/MORE}}
</section>{{/COLUMN}}
</div>{{/BOARD}}
