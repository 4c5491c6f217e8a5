{{HEADER:none}}
<p class="row-of-items">{{STATUS:none}} <span class="quiet">{{GOAL}}</span></p>
{{#PART}}<p class="quiet">{{WHOLE}}</p>{{/PART}}
{{#INVENTED}}<p class="message tone-blue">[[programme.invented_notice]]</p>{{/INVENTED}}
{{#CHART}}{{DRAWING:none}}{{/CHART}}
{{#SENTENCE}}<p class="sentence">{{TEXT}}</p>{{/SENTENCE}}
<h2 class="section-title">[[programme.target.figures]]</h2>
{{#NO_FIGURES}}<p class="quiet">[[programme.no_figure]]</p>{{/NO_FIGURES}}
{{#FIGURES}}<div class="list"><table>
<thead><tr><th scope="col">[[programme.column.period]]</th><th scope="col" class="number">{{VALUE_HEADING}}</th><th scope="col">[[programme.column.source]]</th><th scope="col">[[programme.column.date]]</th></tr></thead><tbody>
{{#FIGURE}}<tr><th scope="row" class="first">{{PERIOD}}</th><td class="number" data-label="{{VALUE_HEADING}}">{{VALUE}}{{#INVENTED_MARK}}<span class="cell-note">[[programme.invented]]</span>{{/INVENTED_MARK}}</td><td data-label="[[programme.column.source]]">{{SOURCE}}</td><td data-label="[[programme.column.date]]">{{DATE}}</td></tr>
{{/FIGURE}}</tbody></table></div>{{/FIGURES}}
{{#QUOTE}}<h2 class="section-title">[[programme.target.quote]]</h2>
<blockquote class="source">{{TEXT}}<footer>{{PLACE}}</footer></blockquote>{{/QUOTE}}
<p class="quiet small"><a href="{{EMBED_PATH}}">[[programme.promises.embed]]</a></p>
